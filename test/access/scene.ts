import type { Asking, TestApi } from "../support/api";
import { untilWaiting } from "../support/until";
import { Fixtures, runMutation, type MutationAnswer, type Written } from "../support/fixtures";

export interface Granted {
  roleGrant: {
    id: string;
    version: number;
    subject: string;
    isInForce: boolean;
    revokedReason: string | null;
  };
}

const ROLE_GRANT = `... on RoleGrantSuccess { roleGrant {
  id version subject role isInForce startsOn endsOn grantedBy revokedBy revokedReason
  organisation { reference } contract { reference } worker { reference }
} }`;

/** A council and two providers, each with an administrator; one provider works for the council. */
export interface AccessScene {
  readonly council: Written;
  readonly harbour: Written;
  readonly hills: Written;
  readonly contract: Written;
  /** A contract in which neither the harbour nor the hills takes part. */
  readonly otherContract: Written;
  readonly worker: Written;
  readonly secondWorker: Written;
  readonly hillsWorker: Written;
}

/** Administrators are called `admin-council`, `admin-harbour` and `admin-hills`. */
export async function accessScene(api: TestApi): Promise<AccessScene> {
  const fixtures = new Fixtures(api);
  const council = await fixtures.organisation("COUNCIL", "commissioner");
  const otherCouncil = await fixtures.organisation("OTHER-COUNCIL", "commissioner");
  const harbour = await fixtures.organisation("HARBOUR");
  const hills = await fixtures.organisation("HILLS");
  const contract = await fixtures.contract("C-1", council);
  await fixtures.service(contract, harbour, "Harbour house");
  const otherContract = await fixtures.contract("C-2", otherCouncil);
  await api.grant("admin-council", "administrator", { organisation: council.key });
  await api.grant("admin-harbour", "administrator", { organisation: harbour.key });
  await api.grant("admin-hills", "administrator", { organisation: hills.key });
  return {
    ...{ council, harbour, hills, contract, otherContract },
    worker: await fixtures.worker(harbour, "W-1"),
    secondWorker: await fixtures.worker(harbour, "W-2"),
    hillsWorker: await fixtures.worker(hills, "W-1"),
  };
}

type Answered = Promise<MutationAnswer & Granted>;

export const grantRole = (api: Asking, input: object): Answered =>
  runMutation<Granted>(api, "grantRole", input, ROLE_GRANT);

export const changeRoleGrant = (api: Asking, input: object): Answered =>
  runMutation<Granted>(api, "changeRoleGrant", input, ROLE_GRANT);

export const revokeRoleGrant = (api: Asking, input: object): Answered =>
  runMutation<Granted>(api, "revokeRoleGrant", input, ROLE_GRANT);

export const acceptInvitation = (api: Asking, code: string): Answered =>
  runMutation<Granted>(api, "acceptInvitation", { code }, ROLE_GRANT);

/** Starts several at once and lets none of them write to a table before all of them want to. */
export async function atOnce<T>(
  api: TestApi,
  table: string,
  starts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const other = api.database.dataSource.createQueryRunner();
  await other.query("begin");
  await other.query(`lock table ${table} in share mode`);
  const answers = Promise.all(starts.map((start) => start()));
  await untilWaiting(api.database, starts.length);
  await other.query("commit");
  await other.release();
  return answers;
}

/** The day that is so many days from today, in Coordinated Universal Time. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
