/** A box's layer, from what is put in to what changes in the end. */
export type TemplateLayer = "input" | "process" | "output" | "interim_outcome" | "final_outcome";

/** A suggestion of how one would know. It has no baseline and no target: those are local. */
export interface TemplateIndicator {
  /** Unique within the template. */
  readonly ref: string;
  readonly title: string;
  readonly nature: "subjective" | "objective";
  /** For example `%`, `£`, `people`. */
  readonly unit: string;
  readonly direction: "up" | "down" | "maintain";
  readonly aggregation: "flow" | "stock" | "ratio" | "average";
  /** Where the figure could come from. */
  readonly source: string;
  readonly frequency: "monthly" | "quarterly" | "yearly";
  /** Digits after the decimal point, 0..6; one when left out. */
  readonly decimals?: number;
}

/** One box of a template. */
export interface TemplateNode {
  /** Unique within the template. */
  readonly ref: string;
  readonly layer: TemplateLayer;
  readonly title: string;
  /** One sentence to whoever fills the box in. */
  readonly guidance: string;
  /** On outcomes only, and on each of them. */
  readonly outcomeType?:
    "service_user" | "population" | "social_value" | "economic" | "efficiency" | "legal_compliance";
  readonly indicators?: readonly TemplateIndicator[];
}

/** One arrow of a template, between two nodes' refs. */
export interface TemplateLink {
  readonly from: string;
  readonly to: string;
  readonly rationale: string;
  readonly assumptions?: string;
  readonly strength: "assumed" | "practice" | "local_data" | "research";
}

/**
 * A logic model to start from. It has no contracts and no Star mappings, because which Stars may
 * be used depends on the licences that an organisation holds.
 */
export interface ModelTemplate {
  /** What callers name it by; never changes once released. */
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly TemplateNode[];
  readonly links: readonly TemplateLink[];
}
