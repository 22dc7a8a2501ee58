import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { ImplementationPlanEntity } from "./implementation-plan.entity";

/** Plans of services in force at an instant (null: now), by the Stars' codes and editions. */
export const plansInForce = (serviceIds: readonly string[], asOf: Date | null) =>
  sql`select p.* from (
        select distinct on (service_id, star_id) * from implementation_plan
        where service_id = any(${serviceIds})
          and set_at <= coalesce(${asOf}::timestamptz, 'infinity')
        order by service_id, star_id, number desc
      ) p
      join star s on s.id = p.star_id
      order by p.service_id, s.code, s.edition`;

/** All numbers of the plans that these are numbers of, the latest first. */
export const numbersOfPlans = (planIds: readonly string[]) =>
  sql`select p.*, own.id as of_id
      from implementation_plan own
      join implementation_plan p using (service_id, star_id)
      where own.id = any(${planIds})
      order by own.id, p.number desc`;

export function findPlan(session: Session, id: string): Promise<ImplementationPlanEntity | null> {
  return session.manager.findOneBy(ImplementationPlanEntity, { id });
}

/** The plan of a Star in a service that is in force now; null where nothing was planned. */
export async function findPlanInForce(
  session: Session,
  serviceId: string,
  starId: string,
): Promise<ImplementationPlanEntity | null> {
  const [plan] = await session.query<ImplementationPlanEntity>(
    sql`select * from implementation_plan
        where service_id = ${serviceId} and star_id = ${starId}
        order by number desc limit 1`,
  );
  return plan ?? null;
}

/** @returns its key */
export async function insertPlan(
  session: Session,
  plan: Omit<ImplementationPlanEntity, "id" | "setBy" | "setAt">,
): Promise<string> {
  const id = newId();
  await session.query(
    sql`insert into implementation_plan (id, contract_id, service_id, star_id, number, steps,
          enough_pairs, reason, set_by)
        values (${id}, ${plan.contractId}, ${plan.serviceId}, ${plan.starId}, ${plan.number},
          ${JSON.stringify(plan.steps)}::jsonb, ${plan.enoughPairs}, ${plan.reason},
          ${session.viewer.subject})`,
  );
  return id;
}
