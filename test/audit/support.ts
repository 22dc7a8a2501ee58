import { createDataSource } from "../../src/db/data-source";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import type { AuditHead } from "../../src/audit/audit-chain.repository";
import { verifyTrail, type Verification } from "../../src/audit/verify.service";
import { openSnapshot } from "../../src/db/snapshot";
import type { TestApi } from "../support/api";
import type { TestDatabase } from "../support/database";

/** An event as the owner sees it. */
export interface EventRow {
  subject: string | null;
  name: string | null;
  category: string;
  action: string | null;
  operation: string | null;
  change: string | null;
  kinds: string[];
  ids: string[];
  versions_before: number[] | null;
  versions_after: number[] | null;
  organisation_id: string | null;
  service_user_ids: string[];
  purpose: string;
  is_purpose_stated: boolean;
  database_user: string;
}

/**
 * The events since a moment, in the order of their entry; the owner sees all of them.
 *
 * @param since as text: a Date is too coarse to tell an event from the one before it
 */
export async function eventsAfter(database: TestDatabase, since: string): Promise<EventRow[]> {
  return database.dataSource.query(
    "select * from audit_event where occurred_at > $1 order by occurred_at, lane, number",
    [since],
  );
}

/** What `work` leaves in the audit trail. */
export async function eventsOf(
  { database }: Pick<TestApi, "database">,
  work: () => Promise<unknown>,
): Promise<EventRow[]> {
  const [{ now }] = await database.dataSource.query("select clock_timestamp()::text as now");
  await work();
  return eventsAfter(database, now);
}

/** Verifies the trail as the command does. */
export async function verify(
  { dataSource }: Pick<TestDatabase, "dataSource">,
  kept?: readonly AuditHead[],
): Promise<Verification> {
  const counts = { statements: 0, rows: 0 };
  const snapshot = openSnapshot(dataSource, COMMAND_LINE_VIEWER, counts);
  try {
    return await verifyTrail(snapshot.session, kept);
  } finally {
    await snapshot.close();
  }
}

/** Does what only an owner who is out to forge can: with the triggers off. */
export async function forge(database: TestDatabase, ...statements: string[]): Promise<void> {
  const dataSource = await createDataSource(database.url, { isPipelined: false }).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query("begin");
    await runner.query("alter table audit_event disable trigger user");
    await runner.query("alter table audit_head disable trigger user");
    for (const statement of statements) await runner.query(statement);
    await runner.query("alter table audit_event enable trigger user");
    await runner.query("alter table audit_head enable trigger user");
    await runner.query("commit");
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}
