import { monthEnd } from "../../evidence/protection/allowed-questions";
import { MeasurementState } from "../../measurement/measurement.entity";
import { protectMeasurement, type ShownMeasurement } from "../../measurement/protect-measurement";
import type { Period } from "../../period";
import type { TargetInForceRow } from "../../target/target.repository";
import { today } from "../../today";
import type { IndicatorRow } from "../indicator.entity";
import type { FigureReads } from "./figure-reads";
import { readTargets } from "./figure-targets";
import { readScopes, type Scope } from "./figure-scope";
import {
  findLatest,
  findMeasurements,
  type MeasurementOf,
  type MeasurementsAsked,
} from "./figure.repository";
import type { Figure, FigureQuestion } from "./figure.types";
import { progress, type Progress } from "./progress";
import { rollUp } from "./roll-up";
import { chooseTarget, type TargetChoice } from "./target-choice";

/** What figures of indicators are asked for. Null takes the default. */
export interface FigureRequest {
  /** Default: the contracts that the model is attached to. */
  readonly contractIds: readonly string[] | null;
  /** Default: that of the target of today (see `chooseTarget`). */
  readonly period: Period | null;
  /** The instant of knowledge; default: now. */
  readonly asOf: Date | null;
  /** Which measurements count; default: verified and submitted. */
  readonly states: readonly MeasurementState[] | null;
}

/** What measurements say about one indicator. */
export interface IndicatorAnswer {
  readonly indicator: IndicatorRow;
  readonly figure: Figure;
  readonly target: TargetInForceRow | null;
  readonly progress: Progress;
  /** The figure of each contract in scope, by reference. */
  readonly byContract: () => readonly Figure[];
}

export const DEFAULT_STATES = [MeasurementState.VERIFIED, MeasurementState.SUBMITTED] as const;

/**
 * Figure, target and progress of indicators, in three statements however many there are.
 *
 * @returns an answer for each indicator, in their order
 */
export async function indicatorAnswers(
  reads: FigureReads,
  indicators: readonly IndicatorRow[],
  request: FigureRequest,
): Promise<readonly IndicatorAnswer[]> {
  const [scopes, targets] = await Promise.all([
    readScopes(reads, indicators, request),
    readTargets(reads, indicators, request.asOf),
  ]);
  const day = request.asOf?.toISOString().slice(0, 10) ?? today();
  const asked = indicators.map((indicator, i) => {
    const scope = scopes[i]!;
    const choice = chooseTarget(indicator.aggregation, targets[i]!, request.period, {
      today: day,
      contracts: scope.contracts,
    });
    return { indicator, scope, choice };
  });
  const rows = await findMeasurements(
    reads.session,
    asked.flatMap(({ indicator, scope, choice }) => pairs(indicator, scope, choice.period)),
    request.asOf,
  );
  const shown = await protectRows(reads, rows, indicators, request);
  const rowsOf = Map.groupBy(shown, (row) => row.forIndicatorId);
  const states = request.states ?? DEFAULT_STATES;
  return asked.map(({ indicator, scope, choice }) => {
    const { contracts } = scope;
    const question = { contracts, period: choice.period, states, today: day };
    return answer(indicator, scope, choice, question, rowsOf.get(indicator.id) ?? []);
  });
}

/** The latest measurement that counts, over all time, of each indicator that has one. */
export async function latestMeasurements(
  reads: FigureReads,
  indicators: readonly IndicatorRow[],
  request: FigureRequest,
): Promise<ReadonlyMap<string, MeasurementOf>> {
  const scopes = await readScopes(reads, indicators, request);
  const asked = indicators.flatMap((indicator, i) =>
    scopes[i]!.contracts.map((contract) => ({
      indicatorId: indicator.id,
      lineageId: indicator.lineageId,
      contractId: contract.id,
    })),
  );
  const states = request.states ?? DEFAULT_STATES;
  const rows = await findLatest(reads.session, asked, states, request.asOf);
  const shown = await protectRows(reads, rows, indicators, request);
  return new Map(shown.map((row) => [row.forIndicatorId, row]));
}

/** Rows as the viewer is shown them. */
async function protectRows(
  { session, policy }: FigureReads,
  rows: readonly MeasurementOf[],
  indicators: readonly IndicatorRow[],
  request: FigureRequest,
): Promise<readonly (MeasurementOf & ShownMeasurement)[]> {
  if (!policy) return rows;
  const guarded = new Set((await session.reach()).protectedContracts);
  if (!rows.some((row) => guarded.has(row.contractId))) return rows;
  if (request.asOf) monthEnd(request.asOf);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return rows.map((row) => {
    if (!guarded.has(row.contractId)) return row;
    const indicator = byId.get(row.forIndicatorId)!;
    const { forIndicatorId } = row;
    return { ...protectMeasurement(row, indicator, policy.threshold), forIndicatorId };
  });
}

function answer(
  indicator: IndicatorRow,
  scope: Scope,
  choice: TargetChoice,
  question: FigureQuestion,
  rows: readonly (MeasurementOf & ShownMeasurement)[],
): IndicatorAnswer {
  const figure = rollUp(indicator, question, rows, scope.notes);
  return {
    indicator,
    figure,
    target: choice.target,
    progress: progress(figure, choice),
    byContract: () =>
      question.contracts.map((contract) =>
        rollUp(indicator, { ...question, contracts: [contract] }, rows),
      ),
  };
}

const pairs = (indicator: IndicatorRow, { contracts }: Scope, days: Period): MeasurementsAsked[] =>
  contracts.map((contract) => ({
    indicatorId: indicator.id,
    lineageId: indicator.lineageId,
    contractId: contract.id,
    ...days,
  }));
