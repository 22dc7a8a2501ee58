import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { ReadingState } from "../reading/reading.entity";
import { notFound } from "../refusal";
import { today } from "../today";
import { findCheckedReadings, type CheckedReading } from "./checked-readings.repository";

/** Most that is recorded of readings in one request. */
export const MOST_AT_ONCE = 500;

/** Something about a reading of which the input holds several. */
export interface AboutReading {
  readonly readingId: string;
  /** The day on which it was done. */
  readonly on: string;
  /** Where in the input, e.g. `["scorings", "3"]`. */
  readonly path: readonly string[];
  /** Name of the day's field. */
  readonly day: string;
}

/**
 * The readings of an input, which the viewer may check, by key. Notes those that are not completed,
 * and days that cannot be.
 *
 * @throws Refusal `NotFound` or `NotAllowed`
 */
export async function getCheckedReadings(
  session: Session,
  checks: Checks,
  about: readonly AboutReading[],
): Promise<ReadonlyMap<string, CheckedReading>> {
  const rows = await findCheckedReadings(session, [...new Set(about.map((one) => one.readingId))]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missing = about.find(({ readingId }) => !byId.has(readingId));
  if (missing) throw notFound("reading", ["input", ...missing.path]);
  for (const serviceId of new Set(rows.map((row) => row.serviceId))) {
    await authorise(session, "reading.check", { serviceId });
  }
  for (const one of about) checkReading(checks, one, byId.get(one.readingId)!);
  return byId;
}

function checkReading(checks: Checks, { path, on, day }: AboutReading, reading: CheckedReading) {
  const { state, takenOn, reference } = reading;
  const dayPath = path[0] === "readings" ? day : [...path, day];
  checks.that(
    state === ReadingState.COMPLETED,
    path,
    "NOT_COMPLETED",
    `The reading "${reference}" is ${state === ReadingState.WITHDRAWN ? "withdrawn" : "not completed"}: ` +
      "leave it out.",
  );
  checks.that(
    on <= today(),
    dayPath,
    "IN_THE_FUTURE",
    `${day} is ${on}, after today, ${today()}: record it once it is done.`,
  );
  checks.that(
    on >= takenOn,
    dayPath,
    "BEFORE_THE_READING",
    `${day} is ${on}, before the reading "${reference}" was taken on ${takenOn}: give a day from ` +
      "then on.",
  );
}

/** Notes an input with nothing in it, with too much, or with something twice. Throws where it did. */
export function checkList(checks: Checks, list: string, keys: readonly string[]): void {
  checks.that(keys.length > 0, list, "REQUIRED", `Name at least one in ${list}.`);
  if (!checks.count(keys, MOST_AT_ONCE, list)) checks.throwIfAny();
  const seen = new Set<string>();
  keys.forEach((key, i) => {
    checks.that(!seen.has(key), [list, String(i)], "DUPLICATE", `${list} names one thing twice.`);
    seen.add(key);
  });
  checks.throwIfAny();
}
