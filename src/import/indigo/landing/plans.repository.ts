import sql from "sql-template-tag";
import type { Session } from "../../../db/session";

/** An amount that a plan expects of a period. */
export interface PlanLineRow {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly amountMinor: number;
}

/** A version of a contract's plan. */
export interface PlanRow {
  readonly id: string;
  readonly contractId: string;
  readonly number: number;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly setBy: string;
  /** Null of a plan without lines. */
  readonly currency: string | null;
  readonly lines: readonly PlanLineRow[];
}

export function findPlans(session: Session, contractIds: readonly string[]): Promise<PlanRow[]> {
  return session.query<PlanRow>(
    sql`select p.id, p.contract_id, p.number, p.reference, p.reason, p.set_by,
          min(l.currency) as currency,
          coalesce(jsonb_agg(jsonb_build_object(
            'periodStart', l.period_start, 'periodEnd', l.period_end, 'amountMinor', l.amount_minor
          ) order by l.position) filter (where l.id is not null), '[]') as lines
        from payment_plan p left join payment_plan_line l on l.plan_id = p.id
        where p.contract_id = any(${contractIds})
        group by p.id order by p.contract_id, p.number`,
  );
}

export async function insertPlans(
  session: Session,
  rows: readonly Omit<PlanRow, "setBy">[],
): Promise<void> {
  await session.query(
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g(
            id uuid, "contractId" uuid, number integer, reference text, reason text, currency text,
            lines jsonb
          )
        ), entered as (
          insert into payment_plan (id, contract_id, number, reference, reason, set_by)
          select id, "contractId", number, reference, reason, ${session.viewer.subject} from given
          order by "contractId", number
        )
        insert into payment_plan_line (id, plan_id, position, period_start, period_end,
          amount_minor, currency)
        select gen_random_uuid(), g.id, l.position, (l.line ->> 'periodStart')::date,
          (l.line ->> 'periodEnd')::date, (l.line ->> 'amountMinor')::bigint, g.currency
        from given g
        cross join lateral jsonb_array_elements(g.lines) with ordinality l(line, position)`,
  );
}
