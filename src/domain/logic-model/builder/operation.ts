import type { IndicatorDefinition } from "../../indicator/indicator-checks";
import type { LinkStrength } from "../../link/link.entity";
import type { NodeLayer, OutcomeType } from "../../node/node.entity";
import type { NewTarget } from "../../target/target-checks";
import type { Place } from "../layout";

/** Stands for what the input names and nobody knows: a key that no row has. */
export const NO_SUCH_KEY = "00000000-0000-0000-0000-000000000000";

/** What an operation can name. */
export type ThingKind = "node" | "link" | "mapping" | "indicator";

/** A thing of the version by its key, or one that the same batch made before, by its reference. */
export type Named = { readonly key: string } | { readonly ref: string };

interface Step<K extends string> {
  readonly kind: K;
  /** Where the input has it, e.g. `["input", "operations", "3", "link"]`; issues begin with it. */
  readonly path: readonly string[];
}

interface Maker<K extends string> extends Step<K> {
  /** By which later operations of the batch name what this one makes. */
  readonly ref?: string | null;
}

/** Changes: what is undefined stays, null empties. */
type Changes<T> = { readonly [F in keyof T]?: T[F] | null };

/** What an author says of a box. */
export interface NodeTerms {
  readonly layer: NodeLayer;
  readonly title: string;
  readonly description: string | null;
  readonly outcomeType: OutcomeType | null;
  readonly reference: string | null;
}

/** What an author says of an arrow. */
export interface LinkTerms {
  readonly rationale: string | null;
  readonly assumptions: string | null;
  readonly strength: LinkStrength;
}

/** What an author says of a mapping: an exact decimal above 0, and why. */
export interface MappingTerms {
  readonly weight: string;
  readonly explanation: string | null;
}

export interface AddNode extends Maker<"addNode">, NodeTerms {
  readonly place: Place | null;
}

export interface ChangeNode extends Step<"changeNode"> {
  readonly node: Named;
  readonly changes: Changes<NodeTerms>;
}

export interface MoveNode extends Step<"moveNode"> {
  readonly node: Named;
  /** Null gives the place back to the layout. */
  readonly place: Place | null;
}

export interface RemoveNode extends Step<"removeNode"> {
  readonly node: Named;
}

export interface AddLink extends Maker<"link">, LinkTerms {
  readonly from: Named;
  readonly to: Named;
}

export interface RemoveLink extends Step<"unlink"> {
  readonly link: Named;
}

export interface ChangeLink extends Step<"changeLink"> {
  readonly link: Named;
  readonly changes: Changes<LinkTerms> & { readonly from?: Named; readonly to?: Named };
}

export interface AddMapping extends Maker<"map">, MappingTerms {
  readonly outcome: Named;
  /** Key of a Star area, or `NO_SUCH_KEY`. */
  readonly areaId: string;
}

export interface RemoveMapping extends Step<"unmap"> {
  readonly mapping: Named;
}

export interface ChangeMapping extends Step<"changeMapping"> {
  readonly mapping: Named;
  readonly changes: Changes<MappingTerms>;
}

export interface AddIndicator extends Maker<"addIndicator">, IndicatorDefinition {
  readonly node: Named;
  /** Unique in the model; one is made of the title where it is null. */
  readonly reference: string | null;
}

export interface ChangeIndicator extends Step<"changeIndicator"> {
  readonly indicator: Named;
  readonly changes: Changes<IndicatorDefinition> & { readonly node?: Named };
}

export interface RemoveIndicator extends Step<"removeIndicator"> {
  readonly indicator: Named;
}

export interface SetTarget extends Step<"setTarget">, NewTarget {
  readonly indicator: Named;
}

/** One step of a batch on a draft. */
export type Operation =
  | AddNode
  | ChangeNode
  | MoveNode
  | RemoveNode
  | AddLink
  | RemoveLink
  | ChangeLink
  | AddMapping
  | RemoveMapping
  | ChangeMapping
  | AddIndicator
  | ChangeIndicator
  | RemoveIndicator
  | SetTarget;

/** What each operation that makes something makes. */
const MADE_BY = {
  addNode: "node",
  link: "link",
  map: "mapping",
  addIndicator: "indicator",
} as const satisfies Record<string, ThingKind>;

/** The reference that an operation gives to what it makes, with its kind; null for the others. */
export function madeBy(operation: Operation): { kind: ThingKind; ref: string } | null {
  if (!("ref" in operation) || operation.ref == null) return null;
  return { kind: MADE_BY[operation.kind], ref: operation.ref };
}
