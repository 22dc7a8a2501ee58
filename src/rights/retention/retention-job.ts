import type { OwnConnection } from "../../db/own-connection";
import { wholly } from "../../db/wholly";
import { addUpChanges } from "../../domain/evidence/kept/recount.service";
import { addDays } from "../../domain/period";
import { today } from "../../domain/today";
import { ErasureGround, ErasureWay } from "../erasure/erased-person.entity";
import { findErasable } from "../erasure/erasure.repository";
import { eraseAnybody, type Erasing } from "../erasure/erasure.service";
import {
  countPeople,
  findOverdue,
  insertNotices,
  insertRun,
  reviseNotices,
} from "./retention.repository";
import { RetentionRunKind } from "./retention-run.entity";

/** Fewest days between the announcement and what it announces, unless a deployment says otherwise. */
export const DEFAULT_NOTICE_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * Announces everybody whose time of keeping is over within `noticeDays`. A second time it announces
 * nobody twice.
 *
 * @returns how many were announced
 */
export async function announce(connection: OwnConnection, noticeDays: number): Promise<number> {
  return wholly(connection, async () => {
    const { session } = connection;
    await reviseNotices(session, today());
    const people = await insertNotices(session, addDays(today(), noticeDays));
    const run = await insertRun(session, RetentionRunKind.ANNOUNCE);
    await countPeople(session, run, people);
    return people.length;
  });
}

/**
 * Erases everybody whose time is over, who was announced at least `noticeDays` ago, and whom nobody
 * holds on to; figures stay. Each in a transaction of their own: what was interrupted goes on with
 * the next run, and a second run finds nobody.
 *
 * @returns how many were erased
 */
export async function carryOut(
  connection: OwnConnection,
  erasing: Erasing,
  noticeDays: number,
): Promise<number> {
  const announcedBefore = new Date(Date.now() - noticeDays * DAY_MS);
  const find = (only: string | null = null): Promise<string[]> =>
    findOverdue(connection.session, today(), announcedBefore, only);
  const [run, people] = await wholly(connection, async () => {
    await reviseNotices(connection.session, today());
    return [await insertRun(connection.session, RetentionRunKind.CARRY_OUT), await find()] as const;
  });
  let erased = 0;
  for (const id of people) {
    await wholly(connection, async () => {
      // Somebody may have come back, or be held on to, since.
      if ((await find(id)).length === 0) return;
      const person = await findErasable(connection.session, id);
      if (!person) return;
      await countPeople(connection.session, run, [id]);
      await eraseAnybody(connection.session, erasing, person, {
        ground: ErasureGround.RETENTION,
        way: ErasureWay.KEEP_COUNTS,
      });
      erased += 1;
    });
  }
  // What others erased since the last run is added up as well.
  await addUpChanges(connection);
  return erased;
}
