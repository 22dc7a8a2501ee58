import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { PaymentPlanLineEntity } from "./payment-plan-line.entity";
import type { PaymentPlanEntity } from "./payment-plan.entity";

/** A line to plan. */
export type NewPlanLine = Omit<PaymentPlanLineEntity, "id" | "planId" | "position">;

/** All plans of contracts, the latest first. */
export const plansOfContracts = (contractIds: readonly string[]) =>
  sql`select * from payment_plan where contract_id = any(${contractIds})
      order by contract_id, number desc`;

/** Lines of plans, in the order in which they were given. */
export const linesOfPlans = (planIds: readonly string[]) =>
  sql`select * from payment_plan_line where plan_id = any(${planIds}) order by plan_id, position`;

/** The plan in force with its lines; null where nothing was planned. */
export async function findPlanInForce(
  session: Session,
  contractId: string,
): Promise<{ readonly plan: PaymentPlanEntity; readonly lines: PaymentPlanLineEntity[] } | null> {
  const [plan] = await session.query<PaymentPlanEntity>(plansOfContracts([contractId]));
  if (!plan) return null;
  return { plan, lines: await session.query<PaymentPlanLineEntity>(linesOfPlans([plan.id])) };
}

/** @returns its key */
export async function insertPlan(
  session: Session,
  plan: Omit<PaymentPlanEntity, "id" | "setBy" | "setAt">,
  lines: readonly NewPlanLine[],
): Promise<string> {
  const id = newId();
  await session.query(
    sql`insert into payment_plan (id, contract_id, number, reference, reason, set_by)
        values (${id}, ${plan.contractId}, ${plan.number}, ${plan.reference}, ${plan.reason},
          ${session.viewer.subject})`,
  );
  const rows = lines.map((line, i) => ({ ...line, id: newId(), planId: id, position: i + 1 }));
  await session.query(
    sql`insert into payment_plan_line (id, plan_id, position, outcome_metric_id, period_start,
          period_end, claims, amount_minor, currency, payer_id, recipient_id)
        select id, "planId", position, "outcomeMetricId", "periodStart", "periodEnd", claims,
          "amountMinor", currency, "payerId", "recipientId"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "planId" uuid, position integer, "outcomeMetricId" uuid, "periodStart" date,
          "periodEnd" date, claims integer, "amountMinor" bigint, currency text, "payerId" uuid,
          "recipientId" uuid
        )`,
  );
  return id;
}
