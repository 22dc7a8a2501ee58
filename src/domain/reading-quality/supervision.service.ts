import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { checkList, getCheckedReadings } from "./checked-readings";
import { insertSupervisions } from "./reading-quality.repository";

/** That readings were discussed in supervision on a day. */
export interface NewSupervision {
  readonly readingIds: readonly string[];
  readonly discussedOn: string;
  readonly note?: string | null;
}

/**
 * Records that readings were discussed in supervision, all or none. Recorded again, it is kept again:
 * a reading may be discussed more than once.
 *
 * @returns keys of what was recorded, in the order of the readings
 * @throws Refusal when a reading is not there, not completed, or was taken later
 */
export async function recordSupervision(
  session: Session,
  { readingIds, discussedOn, note }: NewSupervision,
): Promise<string[]> {
  const checks = new Checks(["input"]);
  checks.text(note, "note");
  checkList(checks, "readings", readingIds);
  const about = readingIds.map((readingId, i) => ({
    ...{ readingId, on: discussedOn, path: ["readings", String(i)], day: "discussedOn" },
  }));
  await getCheckedReadings(session, checks, about);
  checks.throwIfAny();
  const rows = readingIds.map((readingId) => ({ id: newId(), readingId }));
  await insertSupervisions(session, rows, discussedOn, note ?? null);
  return rows.map(({ id }) => id);
}
