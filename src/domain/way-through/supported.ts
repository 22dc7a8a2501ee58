import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import type { EngagementEntity } from "../engagement/engagement.entity";
import { notFound } from "../refusal";
import { lockEngagements } from "./personal-outcome.repository";

/**
 * The engagements of people whose way the viewer may record, by key; held until the transaction ends.
 *
 * @param path of what names them in the input
 * @throws Refusal when one is not there, is of somebody erased, or is not the viewer's to record
 */
export async function getSupported(
  session: Session,
  ids: readonly string[],
  path: readonly string[],
): Promise<ReadonlyMap<string, EngagementEntity>> {
  const rows = await lockEngagements(session, [...new Set(ids)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (ids.some((id) => !byId.has(id))) throw notFound("engagement", path);
  for (const row of rows) await authorise(session, "way.record", row);
  return byId;
}
