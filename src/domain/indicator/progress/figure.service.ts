import { monthEnd } from "../../evidence/protection/allowed-questions";
import { MeasurementState, type MeasurementEntity } from "../../measurement/measurement.entity";
import { protectFigures, protectMeasurement } from "../../measurement/protect-measurement";
import type { Period } from "../../period";
import type { TargetInForceRow } from "../../target/target.repository";
import { today } from "../../today";
import type { IndicatorRow } from "../indicator.entity";
import type { FigureReads } from "./figure-reads";
import { readTargets } from "./figure-targets";
import { readScopes, type Scope } from "./figure-scope";
import { findLatest, findMeasurements } from "./figure.repository";
import type { CountedRow, Figure, FigureQuestion } from "./figure.types";
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

/** One indicator, with what its figure is about. */
interface AskedFigure {
  readonly indicator: IndicatorRow;
  readonly scope: Scope;
  readonly choice: TargetChoice;
}

/** What measurements say about one indicator. */
export interface IndicatorAnswer {
  readonly indicator: IndicatorRow;
  readonly figure: Figure;
  readonly target: TargetInForceRow | null;
  /** A target for a longer time, which a sum over the period cannot be held against. */
  readonly longer: TargetInForceRow | null;
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
  const pairs = asked.flatMap(toPairs);
  const rows = await findMeasurements(reads.session, pairs, request.asOf);
  const rowsOf = new Map(asked.map(({ indicator }) => [indicator, [] as CountedRow[]]));
  const thresholdOf = await thresholds(reads, rows, request);
  for (const row of rows) {
    const { indicator } = pairs[row.place - 1]!;
    const threshold = thresholdOf(row);
    rowsOf
      .get(indicator)!
      .push(threshold === null ? row : protectFigures(row, indicator, threshold));
  }
  const states = request.states ?? DEFAULT_STATES;
  return asked.map(({ indicator, scope, choice }) => {
    const { contracts } = scope;
    const { asOf } = request;
    const question = { contracts, period: choice.period, states, today: day, asOf };
    return answer(indicator, scope, choice, question, rowsOf.get(indicator)!);
  });
}

/** The latest measurement that counts, over all time, of each indicator that has one. */
export async function latestMeasurements(
  reads: FigureReads,
  indicators: readonly IndicatorRow[],
  request: FigureRequest,
): Promise<ReadonlyMap<string, MeasurementEntity>> {
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
  const thresholdOf = await thresholds(reads, rows, request);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return new Map(
    rows.map((row) => {
      const [id, threshold] = [row.forIndicatorId, thresholdOf(row)];
      return [id, threshold === null ? row : protectMeasurement(row, byId.get(id)!, threshold)];
    }),
  );
}

/** Fewest people that figures of a contract may be about; null for one whose people are seen. */
type ThresholdOf = (row: { readonly contractId: string }) => number | null;

async function thresholds(
  { session, policy }: FigureReads,
  rows: readonly { readonly contractId: string }[],
  request: FigureRequest,
): Promise<ThresholdOf> {
  if (!policy) return () => null;
  const guarded = new Set((await session.reach()).protectedContracts);
  if (!rows.some((row) => guarded.has(row.contractId))) return () => null;
  if (request.asOf) monthEnd(request.asOf);
  return ({ contractId }) => (guarded.has(contractId) ? policy.threshold : null);
}

function answer(
  indicator: IndicatorRow,
  scope: Scope,
  choice: TargetChoice,
  question: FigureQuestion,
  rows: readonly CountedRow[],
): IndicatorAnswer {
  const figure = rollUp(indicator, question, rows, scope.notes);
  return {
    indicator,
    figure,
    target: choice.target,
    longer: choice.longer,
    progress: progress(figure, choice),
    byContract: () =>
      question.contracts.map((contract) =>
        rollUp(indicator, { ...question, contracts: [contract] }, rows),
      ),
  };
}

const toPairs = ({ indicator, scope, choice }: AskedFigure) =>
  scope.contracts.map((contract) => ({
    indicator,
    lineageId: indicator.lineageId,
    contractId: contract.id,
    ...choice.period,
  }));
