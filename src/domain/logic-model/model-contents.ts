import type { IndicatorEntity, IndicatorRow } from "../indicator/indicator.entity";
import type { LinkEntity } from "../link/link.entity";
import type { MappingEntity } from "../mapping/mapping.entity";
import type { NodeEntity } from "../node/node.entity";

/** A box: an input, process, output, interim or final outcome. */
export type ContentsNode = Omit<NodeEntity, "modelVersionId">;

/** An arrow from one box to another. */
export type ContentsLink = Omit<LinkEntity, "modelVersionId">;

/** A Star area bound to an outcome. */
export interface ContentsMapping extends Omit<MappingEntity, "modelVersionId"> {
  /** For people, e.g. `Harbour Compass 2026: Money`. */
  readonly starAreaName: string;
}

/** How one would know, and against which baseline; `reference` is unique in the model. */
export interface ContentsIndicator
  extends Omit<IndicatorEntity, "modelVersionId">, Pick<IndicatorRow, "reference"> {
  /** For people; null where its number is no Star score. */
  readonly starAreaName: string | null;
}

/** A target in force in this version: the latest one set for its indicator and period. */
export interface ContentsTarget {
  readonly id: string;
  /** The indicator of this version. */
  readonly indicatorId: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Exact decimal. */
  readonly value: string;
  /** What the number means in the Star's journey of change (D6). */
  readonly explanation: string | null;
  /** Why it was set or revised. */
  readonly reason: string | null;
  /** Whether it was set in a version that is, or was, published. */
  readonly isPublished: boolean;
}

/** Everything that one version of a logic model says, as plain data. */
export interface ModelContents {
  readonly title: string;
  readonly description: string | null;
  /** In the order in which they were added. */
  readonly nodes: readonly ContentsNode[];
  readonly links: readonly ContentsLink[];
  readonly mappings: readonly ContentsMapping[];
  readonly indicators: readonly ContentsIndicator[];
  readonly targets: readonly ContentsTarget[];
}

/** A version that says nothing yet. */
export function emptyContents(title = "", description: string | null = null): ModelContents {
  return { title, description, nodes: [], links: [], mappings: [], indicators: [], targets: [] };
}
