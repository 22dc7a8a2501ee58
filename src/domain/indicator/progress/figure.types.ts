import type { MeasurementEntity, MeasurementState } from "../../measurement/measurement.entity";
import type { Period } from "../../period";
import type { Exact } from "../exact";
import type { IndicatorRow } from "../indicator.entity";

/** What of an indicator its figures depend on. */
export type FigureDefinition = Pick<
  IndicatorRow,
  "title" | "unit" | "decimals" | "aggregation" | "frequency" | "direction" | "baseline"
> & { readonly starAreaId: string | null };

/** Whether a figure stands for the whole of what was asked, or why there is none. */
export enum FigureStatus {
  COMPLETE = "complete",
  PARTIAL = "partial",
  NO_CONTRACT = "no_contract",
  NO_MEASUREMENT = "no_measurement",
  WITHHELD = "withheld",
  NO_DENOMINATOR = "no_denominator",
  NO_WEIGHTS = "no_weights",
  NOT_ADDITIVE = "not_additive",
}

/** A contract whose measurements are asked for. */
export interface ContractInScope {
  readonly id: string;
  readonly reference: string;
  readonly period: Period;
}

/** A stretch of the period asked for in which nothing was counted. */
export interface MissingPeriod {
  readonly contract: ContractInScope;
  readonly period: Period;
  /** Whether the stretch was over at the time of the answer. */
  readonly isDue: boolean;
  readonly words: string;
}

/** How many measurements of the period are in a state. */
export interface StateCount {
  readonly state: MeasurementState;
  readonly count: number;
  readonly isCounted: boolean;
}

/** What of a measurement figures are made of, as the viewer is shown it. */
export interface CountedRow extends Pick<
  MeasurementEntity,
  | "id"
  | "contractId"
  | "periodStart"
  | "periodEnd"
  | "value"
  | "numerator"
  | "denominator"
  | "state"
> {
  /** Whether its figures are withheld: they are null then. */
  readonly isWithheld?: boolean;
}

/** What figures are asked of. */
export interface FigureQuestion {
  readonly contracts: readonly ContractInScope[];
  readonly period: Period;
  readonly states: readonly MeasurementState[];
  /** The day of the answer: what ended before it is due. */
  readonly today: string;
  /** The instant of knowledge; default: now. */
  readonly asOf?: Date | null;
}

/** Measurements of several periods and contracts as one figure, with how it came about. */
export interface Figure {
  readonly status: FigureStatus;
  readonly question: FigureQuestion;
  readonly definition: FigureDefinition;
  /** In the indicator's unit; null where the status says why. */
  readonly value: Exact | null;
  /** Of a ratio and an average: what was divided. */
  readonly numerator: Exact | null;
  readonly denominator: Exact | null;
  /** What the value was made of, by period. */
  readonly counted: readonly CountedRow[];
  /** How many measurements were withheld, as about too few people, and are not in the value. */
  readonly withheld: number;
  readonly states: readonly StateCount[];
  readonly missing: readonly MissingPeriod[];
  /** Whether it is a sum that lacks periods or contracts: the whole would be another number. */
  readonly isShort: boolean;
  /** How it was worked out, for people. */
  readonly rule: string;
  /** What to know before using it, for people. */
  readonly notes: readonly string[];
}
