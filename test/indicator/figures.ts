import {
  Aggregation,
  Frequency,
  IndicatorDirection,
} from "../../src/domain/indicator/indicator.entity";
import type {
  ContractInScope,
  Figure,
  FigureDefinition,
} from "../../src/domain/indicator/progress/figure.types";
import { progress, type Progress } from "../../src/domain/indicator/progress/progress";
import { rollUp } from "../../src/domain/indicator/progress/roll-up";
import { chooseTarget } from "../../src/domain/indicator/progress/target-choice";
import {
  MeasurementState,
  type MeasurementEntity,
} from "../../src/domain/measurement/measurement.entity";
import type { Period } from "../../src/domain/period";
import type { TargetInForceRow } from "../../src/domain/target/target.repository";

export const YEAR: Period = { start: "2025-04-01", end: "2026-03-31" };

export const EAST: ContractInScope = {
  id: "east",
  reference: "EAST",
  period: { start: "2024-04-01", end: "2027-03-31" },
};

export const WEST: ContractInScope = { ...EAST, id: "west", reference: "WEST" };

const QUARTERS: readonly Period[] = [
  { start: "2025-04-01", end: "2025-06-30" },
  { start: "2025-07-01", end: "2025-09-30" },
  { start: "2025-10-01", end: "2025-12-31" },
  { start: "2026-01-01", end: "2026-03-31" },
];

/** A definition: a quarterly flow of incidents that should fall, unless said otherwise. */
export function define(changes: Partial<FigureDefinition> = {}): FigureDefinition {
  return {
    title: "Incidents",
    unit: "incidents",
    decimals: 1,
    aggregation: Aggregation.FLOW,
    frequency: Frequency.QUARTERLY,
    direction: IndicatorDirection.DOWN,
    baseline: null,
    starAreaId: null,
    ...changes,
  };
}

/** A measurement of a quarter of the year, 1 to 4; `figures` is a value or "numerator/n". */
export function measured(
  quarter: number,
  figures: string,
  changes: Partial<MeasurementEntity> = {},
): MeasurementEntity {
  const { start, end } = QUARTERS[quarter - 1]!;
  const [numerator, denominator] = figures.split("/");
  const isRatio = denominator !== undefined;
  return {
    id: `${quarter} ${changes.contractId ?? "east"}`,
    lineageId: "lineage",
    contractId: "east",
    periodStart: start,
    periodEnd: end,
    value: isRatio ? null : figures,
    numerator: isRatio ? numerator! : null,
    denominator: isRatio ? denominator : null,
    disaggregations: [],
    state: MeasurementState.VERIFIED,
    note: null,
    saidBy: null,
    version: 1,
    createdAt: new Date(),
    ...changes,
  };
}

/** The figure of a year, or of another period, long after it. */
export function figureOf(
  definition: FigureDefinition,
  rows: readonly MeasurementEntity[],
  { contracts = [EAST], period = YEAR, today = "2026-11-22" } = {},
): Figure {
  const states = [MeasurementState.VERIFIED, MeasurementState.SUBMITTED];
  return rollUp(definition, { contracts, period, states, today }, rows);
}

/** Progress in the year, with one target for it. */
export function progressOf(
  definition: FigureDefinition,
  target: string | null,
  rows: readonly MeasurementEntity[],
  changes: Parameters<typeof figureOf>[2] = {},
): Progress {
  const figure = figureOf(definition, rows, changes);
  const inForce = target === null ? [] : [targetRow(YEAR, target)];
  return progress(figure, chooseTarget(definition.aggregation, inForce, YEAR, figure.question));
}

export function targetRow(period: Period, value: string): TargetInForceRow {
  return {
    id: `target ${period.start}`,
    forIndicatorId: "indicator",
    indicatorId: "indicator",
    lineageId: "lineage",
    periodStart: period.start,
    periodEnd: period.end,
    value,
    explanation: null,
    reason: null,
    setBy: "somebody",
    setAt: new Date(),
    isPublished: true,
  };
}
