import { withClient } from "../database";
import type { World } from "../world";

/**
 * Takes all engagements as CSV: none is missing, none is there twice.
 *
 * @throws Error saying how many there were
 */
export async function checkFiles({ database, ours, tokens, tell }: World): Promise<void> {
  const [first] = tokens.managers;
  const response = await fetch(`${ours.origin}/export/v1/engagements.csv?$select=engagement_id`, {
    headers: { authorization: `Bearer ${first!}` },
  });
  const keys = (await response.text()).split("\r\n").slice(1, -1);
  const wanted = await withClient(database.peerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from engagement order by id");
    return rows.map(({ id }) => id);
  });
  if (keys.sort().join() !== wanted.join()) {
    throw new Error(`engagements.csv: ${keys.length} rows, ${wanted.length} engagements`);
  }
  tell(`Files: each of ${wanted.length.toLocaleString("en")} engagements once.`);
}
