import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { Amount } from "../contract/contract-checks";
import type { ContractEntity } from "../contract/contract.entity";
import { getContract } from "../contract/current-contract";
import { checkAmount } from "../money-checks";
import type { Period } from "../period";
import { findMetrics, keyOfMetric } from "../rate-card/contract-metrics.repository";
import { notAllowed, notFound } from "../refusal";
import { CostPer } from "./cost-alternative.entity";
import {
  findAlternative,
  findCost,
  insertAlternative,
  insertCost,
  withdrawRow,
} from "./cost.repository";

/** What a service costs besides what is paid for outcomes. */
export interface NewCostStatement {
  readonly title: string;
  readonly amount: Amount;
  readonly period: Period;
  /** Whether it is part of the cost of what is held against alternatives. */
  readonly isIncluded: boolean;
  readonly source: string;
}

/** What else the money could buy. */
export interface NewAlternativeStatement {
  readonly title: string;
  readonly per: CostPer;
  /** Reference of the metric, where it is a cost of its outcomes alone. */
  readonly metric?: string | null;
  readonly amount: Amount;
  readonly source: string;
}

/**
 * States a cost of the service, for good and in the open.
 *
 * @returns its key
 * @throws Refusal when a value is wrong
 */
export async function stateCost(
  session: Session,
  contractId: string,
  cost: NewCostStatement,
): Promise<string> {
  const { checks } = await begin(session, contractId, cost);
  checks.that(
    cost.period.end >= cost.period.start,
    ["period", "end"],
    "PERIOD_BACKWARDS",
    `The period ends on ${cost.period.end}, before its start ${cost.period.start}.`,
  );
  checks.throwIfAny();
  const { title, amount, period, isIncluded, source } = cost;
  return insertCost(session, {
    ...{ contractId, title, ...amount, isIncluded, source },
    ...{ periodStart: period.start, periodEnd: period.end },
  });
}

/**
 * States what an alternative costs, with where the figure is from.
 *
 * @returns its key
 * @throws Refusal when a value is wrong, or there is no such metric
 */
export async function stateAlternative(
  session: Session,
  contractId: string,
  alternative: NewAlternativeStatement,
): Promise<string> {
  const { checks } = await begin(session, contractId, alternative);
  const { title, per, metric, amount, source } = alternative;
  checks.that(
    metric == null || per === CostPer.OUTCOME_ACHIEVED,
    "metric",
    "NOT_EXPECTED",
    "Only a cost per outcome is of a metric: leave it out.",
  );
  const metrics = await findMetrics(session, contractId);
  const outcomeMetricId = metric == null ? null : keyOfMetric(checks, metrics, metric, ["metric"]);
  checks.throwIfAny();
  return insertAlternative(session, {
    ...{ contractId, title, per, outcomeMetricId, ...amount, source },
  });
}

/**
 * Withdraws a stated cost; answers of before still have it.
 *
 * @throws Refusal when it is not there, is withdrawn already, or no reason is given
 */
export async function withdrawCost(session: Session, id: string, reason: string): Promise<string> {
  checkReason(reason);
  const cost = await findCost(session, id);
  if (!cost) throw notFound("cost", ["input", "cost"]);
  await authorise(session, "cost.state", cost);
  if (await withdrawRow(session, "contract_cost", id, reason)) return id;
  throw notAllowed("WITHDRAWN_ALREADY", "This cost is withdrawn already.");
}

/**
 * Withdraws a stated alternative; answers of before still have it.
 *
 * @throws Refusal when it is not there, is withdrawn already, or no reason is given
 */
export async function withdrawAlternative(
  session: Session,
  id: string,
  reason: string,
): Promise<string> {
  checkReason(reason);
  const alternative = await findAlternative(session, id);
  if (!alternative) throw notFound("alternative", ["input", "alternative"]);
  await authorise(session, "cost.state", alternative);
  if (await withdrawRow(session, "cost_alternative", id, reason)) return id;
  throw notAllowed("WITHDRAWN_ALREADY", "This alternative is withdrawn already.");
}

async function begin(
  session: Session,
  contractId: string,
  stated: { readonly title: string; readonly amount: Amount; readonly source: string },
): Promise<{ readonly contract: ContractEntity; readonly checks: Checks }> {
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "cost.state", { contractId });
  const checks = new Checks(["input"]);
  checks.title(stated.title, "title");
  checkAmount(checks, stated.amount, ["amount"], { currency: contract.currency });
  const hasSource = stated.source.trim() !== "";
  checks.that(hasSource, "source", "REQUIRED", "Say in `source` where the figure is from.");
  checks.text(stated.source, "source");
  return { contract, checks };
}

function checkReason(reason: string): void {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
}
