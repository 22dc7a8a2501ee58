import type { Session } from "../../db/session";
import type { ModelContents } from "./model-contents";
import { findContents } from "./model-contents.repository";

/**
 * Everything that a version says, read in one round trip.
 *
 * @throws Error when there is no such version
 */
export async function loadModelContents(
  session: Session,
  versionId: string,
): Promise<ModelContents> {
  const contents = (await findContents(session, [versionId])).get(versionId);
  if (!contents) throw new Error("a version whose contents were asked for is missing");
  return contents;
}
