import type { OwnConnection } from "../../../db/own-connection";
import { wholly } from "../../../db/wholly";
import { areaOf, baselineOf, dayOf, dayText, KeptKind, kindOf, latestOf } from "./kept-items";
import {
  findDifferences,
  findUnfolded,
  fold,
  forgetAnswers,
  type Difference,
} from "./recount.repository";

/**
 * Compares kept counts with a recount, and adds up all changes. What is written meanwhile is in both.
 *
 * @param mend whether what differs is put right
 * @returns what differed
 */
export async function recount(connection: OwnConnection, mend: boolean): Promise<Difference[]> {
  const { session } = connection;
  const differences = await wholly(connection, async () => {
    const found = await findDifferences(session, mend);
    if (mend && found.length > 0) await forgetAnswers(session);
    return found;
  });
  await addUpChanges(connection);
  return differences;
}

/**
 * Adds up all changes. For after an erasure, too: changes of one person tell of one person, and where
 * somebody was adding up others at that moment, they were left.
 */
export async function addUpChanges(connection: OwnConnection): Promise<void> {
  const { session } = connection;
  const contracts = await wholly(connection, () => findUnfolded(session));
  // Each by itself: whoever writes under one of them meanwhile does so beside it.
  for (const id of contracts) await wholly(connection, () => fold(session, id));
}

/** A difference in a line. */
export function inWords({ contract, service, star, item, kept, counted }: Difference): string {
  const what = item === 0 ? "readings of any kind" : itemInWords(item);
  return [contract, service, star ?? "no Star", `${what}: kept ${kept}, counted ${counted}`].join(
    " · ",
  );
}

function itemInWords(item: number): string {
  const kind = kindOf(item);
  const name = (KeptKind[kind] ?? `kind ${kind}`).toLowerCase().replaceAll("_", " ");
  const ofDay = [KeptKind.STARTED, KeptKind.DUE_REVIEW, KeptKind.LAST_DAY].includes(kind);
  if (ofDay) return dayOf(item) === 0 ? `${name}, days gone by` : `${name} ${dayText(dayOf(item))}`;
  if (kind === KeptKind.CELL) {
    return `area ${areaOf(item)} from ${baselineOf(item)} to ${latestOf(item)}`;
  }
  return areaOf(item) === 0 ? name : `${name} ${areaOf(item)}`;
}
