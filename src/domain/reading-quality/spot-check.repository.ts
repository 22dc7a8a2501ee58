import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { SpotCheckEntity, type SpotCheckState } from "./spot-check.entity";

export type NewSpotCheckRow = Pick<
  SpotCheckEntity,
  | ("id" | "contractId" | "serviceId" | "starId" | "question" | "periodStart" | "periodEnd")
  | ("seed" | "size")
>;

/** Keeps what is asked. */
export async function insertSpotCheck(session: Session, row: NewSpotCheckRow): Promise<void> {
  await session.manager.insert(SpotCheckEntity, { ...row, askedBy: session.viewer.subject });
}

export async function findSpotCheck(session: Session, id: string): Promise<SpotCheckEntity | null> {
  return session.manager.findOneBy(SpotCheckEntity, { id });
}

/** Moves one that is still at `version` on; says whether it was. */
export async function moveSpotCheck(
  session: Session,
  { id, version }: Pick<SpotCheckEntity, "id" | "version">,
  state: SpotCheckState,
  answer: string | null,
): Promise<boolean> {
  const by = answer === null ? null : session.viewer.subject;
  const moved = await session.query(sql`
    update spot_check set state = ${state}, answer = ${answer}, answered_by = ${by},
      answered_at = case when ${answer}::text is not null then now() end, version = version + 1
    where id = ${id} and version = ${version}
    returning id`);
  return moved.length === 1;
}

/** Spot checks of a contract (the parent), the last asked first. */
export const spotChecksOfContract: KeysetList = {
  columns: sql`s.*`,
  from: sql`spot_check s`,
  where: [],
  parent: sql`s.contract_id`,
  order: [
    { column: "s.asked_at", type: "timestamptz" },
    { column: "s.id", type: "uuid" },
  ],
  descending: true,
};
