import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { BondScenarioEntity } from "./bond-scenario.entity";

/** A scenario to set. */
export type NewScenario = Pick<BondScenarioEntity, "name" | "achievement" | "assumptions">;

/** The scenarios in force for contracts at an instant (null: now), from low to high. */
export const scenariosOfContracts = (contractIds: readonly string[], asOf: Date | null) =>
  sql`select * from (
        select distinct on (contract_id, name) * from bond_scenario
        where contract_id = any(${contractIds})
          and set_at <= coalesce(${asOf}::timestamptz, 'infinity')
        order by contract_id, name, set_at desc, id desc
      ) s
      order by contract_id, array_position(array['low', 'base', 'high'], name)`;

export function findScenarios(session: Session, contractId: string): Promise<BondScenarioEntity[]> {
  return session.query<BondScenarioEntity>(scenariosOfContracts([contractId], null));
}

export async function insertScenarios(
  session: Session,
  contractId: string,
  scenarios: readonly NewScenario[],
): Promise<void> {
  if (scenarios.length === 0) return;
  await session.query(
    sql`insert into bond_scenario (id, contract_id, name, achievement, assumptions, set_by)
        select id, ${contractId}::uuid, name, achievement, assumptions, ${session.viewer.subject}
        from unnest(
          ${scenarios.map(newId)}::uuid[], ${scenarios.map((one) => one.name)}::text[],
          ${scenarios.map((one) => one.achievement)}::numeric[],
          ${scenarios.map((one) => one.assumptions)}::text[]
        ) given(id, name, achievement, assumptions)`,
  );
}
