import "reflect-metadata";
import type { Session } from "../db/session";
import { listGrants, type ListedGrant } from "../domain/access/grant-list.repository";
import { findLivingGrants } from "../domain/access/role-grant.repository";
import { endRoleGrant, enterRoleGrant } from "../domain/access/role-grant.service";
import { notFound } from "../domain/refusal";
import { GRANT_USAGE, readGrantArguments, type GrantArguments } from "./grant-arguments";
import { listOrganisations, resolveTo } from "./grant-references";
import { withOperatorSession } from "./operator-session";
import { reportAndExit } from "./report";

/** `npm run grant`: who may do what, for those who run the server. */
async function main(): Promise<void> {
  const args = readGrantArguments(process.argv.slice(2));
  if (args === null) {
    console.log(GRANT_USAGE);
    return;
  }
  await withOperatorSession("grant", (session) => run(session, args));
}

async function run(session: Session, args: GrantArguments): Promise<void> {
  switch (args.task) {
    case "grant":
      return grant(session, args);
    case "revoke":
      return revoke(session, args);
    case "list":
      return list(session, args);
    case "list organisations": {
      const organisations = await listOrganisations(session);
      for (const { reference, name } of organisations) console.log(`${reference}\t${name}`);
      if (organisations.length === 0) console.error("There are no organisations yet.");
    }
  }
}

type Task<T extends GrantArguments["task"]> = Extract<GrantArguments, { task: T }>;

async function grant(session: Session, args: Task<"grant">): Promise<void> {
  const { subject, role, from, until } = args;
  const keys = await resolveTo(session, args.to);
  await enterRoleGrant(session, { subject, role, ...keys, startsOn: from, endsOn: until });
  console.error(`${subject} is ${role}${of(args)} ${from ? `from ${from}` : "from today"}.`);
}

async function revoke(session: Session, args: Task<"revoke">): Promise<void> {
  const keys = await resolveTo(session, args.to);
  const held = await findLivingGrants(session, keys.organisationId, args.subject);
  const meant = held.filter(
    ({ role, contractId, workerId }) =>
      role === args.role &&
      contractId === keys.contractId &&
      (keys.workerId === null || workerId === keys.workerId),
  );
  if (meant.length === 0) throw notFound(`role: see npm run grant -- list`, []);
  for (const one of meant) await endRoleGrant(session, one, args.reason);
  console.error(`${args.subject} is no longer ${args.role}${of(args)}.`);
}

async function list(session: Session, { organisation, isAll }: Task<"list">): Promise<void> {
  const to = { organisation, contract: null, worker: null };
  const { organisationId } = await resolveTo(session, to);
  const grants = await listGrants(session, organisationId, isAll);
  for (const one of grants) console.log(line(one));
  if (grants.length > 0) return;
  console.error("Nobody has a role. The first one: npm run grant -- <subject> administrator");
}

/** One grant to a line, in columns that programs can split at tabs. */
function line(grant: ListedGrant): string {
  return [
    grant.subject,
    grant.role,
    grant.organisation ?? "(all organisations)",
    grant.contract ? `contract ${grant.contract}` : "",
    grant.worker ? `worker ${grant.worker}` : "",
    `from ${grant.startsOn}`,
    grant.endsOn ? `until ${grant.endsOn}` : "without end",
    grant.revokedAt ? `revoked ${grant.revokedAt.toISOString().slice(0, 10)}` : "",
  ].join("\t");
}

function of({ to }: Task<"grant" | "revoke">): string {
  const parts = [
    ` of ${to.organisation ?? "the whole deployment"}`,
    to.contract ? ` for contract ${to.contract}` : "",
    to.worker ? ` as worker ${to.worker}` : "",
  ];
  return parts.join("");
}

main().catch(reportAndExit);
