import type { StarAreaEntity } from "../star/star-area.entity";
import type { RegisteredStar } from "../star/star.repository";
import type { Disclosure } from "./protection/disclosure";
import type { AskedBands, EvidenceRequest } from "./evidence-request";
import type { ShownAreaStatistics, ShownChange, ShownCounts, ShownGap } from "./figures";
import type { NodeFigure } from "./node-figure";

/** Why there is no figure. */
export enum InsufficientReason {
  NO_CONTRACT = "no_contract",
  NO_ENGAGEMENT = "no_engagement",
  NO_READING = "no_reading",
  NO_PAIR = "no_pair",
  TOO_FEW_PEOPLE = "too_few_people",
  WITHHELD = "withheld",
}

/** What something in scope is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an answer is about (E10). */
export interface EvidenceScope {
  /** By reference. */
  readonly contracts: readonly Named[];
  /** Contracts asked for that the model is not attached to. */
  readonly leftOut: readonly Named[];
  /** Null for all services. */
  readonly services: readonly Named[] | null;
}

/** Where a version was in its life at the instant of knowledge. */
export enum ModelStanding {
  DRAFT = "draft",
  /** Published later than that instant. */
  NOT_YET = "not_yet",
  IN_FORCE = "in_force",
  SUPERSEDED = "superseded",
}

/** The version of a logic model whose mappings were used. */
export interface MappedBy {
  readonly modelVersionId: string;
  readonly number: number;
  readonly title: string;
  readonly standing: ModelStanding;
  /** The same in every version of the model. */
  readonly nodeLineageId: string;
  readonly nodeTitle: string;
  readonly outcomeType: string | null;
}

/** What one area says. */
export interface AreaEvidence {
  readonly area: StarAreaEntity;
  /** Weight in the outcome's figure (E9), an exact decimal; null for a contract. */
  readonly weight: string | null;
  /** People scored in both readings; null where it is withheld. */
  readonly n: number | null;
  /** Null where n is below the minimum, or withheld. */
  readonly statistics: ShownAreaStatistics | null;
  /** Own readings beside the worker's; null where there are none. */
  readonly ownReadings: ShownGap | null;
}

/** What readings of one Star say about an outcome, or about a contract as a whole. */
export interface StarEvidence {
  readonly definition: RegisteredStar;
  /** Its `asOf` is the release that protected figures are of. */
  readonly request: EvidenceRequest;
  /** The instant of knowledge that was asked for; null for now. */
  readonly knownAt: Date | null;
  readonly scope: EvidenceScope;
  /** Null for a contract. */
  readonly mappedBy: MappedBy | null;
  readonly bands: AskedBands | null;
  readonly statistics: ShownCounts;
  /** How the figures were protected; null for a viewer who may see them all. */
  readonly disclosure: Disclosure | null;
  /** Whether some figure of the whole Star or of an area is withheld. */
  readonly isWithheld: boolean;
  /** Null where there is a figure to give. */
  readonly insufficient: InsufficientReason | null;
  /** The outcome's weighted figure (E9); null for a contract, and where people are too few. */
  readonly figure: NodeFigure | null;
  /** The mapped areas of an outcome, all areas of a contract; in the Star's order. */
  readonly areas: readonly AreaEvidence[];
  /** Null where too few people have an area scored in both readings. */
  readonly wholeStar: ShownChange | null;
}
