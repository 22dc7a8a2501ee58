import { Role } from "../../auth/role";
import type { RoleGrantEntity } from "../../auth/role-grant.entity";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import type { OrganisationEntity } from "../organisation/organisation.entity";
import { findOrganisation } from "../organisation/organisation.repository";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { getAdministered, requireAdministration } from "./administration";
import { checkRole, checkSubject, requireNoObstacle } from "./grant-rules";
import { isAlive, isInForce } from "./in-force";
import {
  findLivingGrants,
  findRoleGrant,
  hasOtherAdministrator,
  insertRoleGrant,
  lockRoleGrants,
  revokeGrants,
  updateEnd,
  type WantedGrant,
} from "./role-grant.repository";

/** A role to grant, by database keys; what is left out or null is not said. */
export interface NewRoleGrant {
  readonly subject: string;
  readonly role: Role;
  readonly organisationId?: string | null;
  readonly contractId?: string | null;
  readonly workerId?: string | null;
  /** First day, today if absent. */
  readonly startsOn?: string | null;
  /** Last day, without end if absent. */
  readonly endsOn?: string | null;
}

/**
 * Grants a role, as an administrator.
 *
 * @returns the grant's key
 * @throws Refusal
 */
export async function grantRole(session: Session, input: NewRoleGrant): Promise<string> {
  const organisation = await organisationOf(session, input.organisationId);
  await requireAdministration(session, organisation);
  refuseOwn(session, input.subject);
  return enterRoleGrant(session, input);
}

/**
 * Enters a role, whoever wants it: for those who may do everything anyway.
 *
 * @returns the grant's key
 * @throws Refusal where the role cannot be so
 */
export async function enterRoleGrant(session: Session, input: NewRoleGrant): Promise<string> {
  const wanted = completed(input);
  const checks = new Checks(["input"]);
  checkSubject(checks, wanted.subject);
  checkRole(checks, wanted);
  checks.throwIfAny();
  const organisation = await organisationOf(session, wanted.organisationId);
  await lockRoleGrants(session, wanted.organisationId);
  await requireNoObstacle(session, wanted, organisation);
  const id = newId();
  await insertRoleGrant(session, { ...wanted, id });
  return id;
}

/**
 * Moves the last day of a role, as an administrator; null for no end.
 *
 * @throws Refusal
 */
export async function changeRoleGrant(
  session: Session,
  id: string,
  version: number,
  endsOn: string | null,
): Promise<string> {
  const { grant, organisation } = await holdRoleGrant(session, id);
  expectVersion("role grant", grant.version, version);
  if (!isAlive(grant, today())) throw over(grant);
  const checks = new Checks(["input"]);
  checks.period(grant.startsOn, endsOn, "endsOn");
  const early = `endsOn is ${endsOn}, before today, ${today()}: give today or later, or revoke it.`;
  checks.that(endsOn === null || endsOn >= today(), "endsOn", "IN_THE_PAST", early);
  checks.throwIfAny();
  await requireNoObstacle(session, { ...grant, endsOn }, organisation, id);
  const isShortened = endsOn !== null && (grant.endsOn === null || endsOn < grant.endsOn);
  if (!isShortened) refuseOwn(session, grant.subject);
  if (isShortened) await requireOtherAdministrator(session, grant);
  if (await updateEnd(session, id, version, endsOn)) return id;
  throw conflict("This role grant was changed in the meantime: read it again.");
}

/**
 * Ends a role at once, as an administrator.
 *
 * @throws Refusal
 */
export async function revokeRoleGrant(
  session: Session,
  id: string,
  reason: string,
): Promise<string> {
  const { grant } = await holdRoleGrant(session, id);
  return endRoleGrant(session, grant, reason);
}

/**
 * Ends a role at once, whoever wants it: for those who may do everything anyway.
 *
 * @throws Refusal
 */
export async function endRoleGrant(
  session: Session,
  grant: RoleGrantEntity,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  if (!isAlive(grant, today())) throw over(grant);
  await requireOtherAdministrator(session, grant);
  await revokeGrants(session, [grant.id], reason);
  return grant.id;
}

/**
 * Ends every role that somebody holds in an organisation, as its administrator.
 *
 * @returns keys of the grants that were revoked
 * @throws Refusal where the person holds none, or the viewer may not
 */
export async function removePerson(
  session: Session,
  organisationId: string,
  subject: string,
  reason: string,
): Promise<string[]> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const organisation = await getAdministered(session, organisationId, ["input", "organisation"]);
  await lockRoleGrants(session, organisation.id);
  const grants = await findLivingGrants(session, organisation.id, subject);
  if (grants.length === 0) throw notFound(`person of ${organisation.name}`, ["input", "subject"]);
  const ids = grants.map((grant) => grant.id);
  await revokeGrants(session, ids, reason);
  return ids;
}

/** Two pairs of eyes: who administers sees no people, and does not become who does on their own. */
function refuseOwn(session: Session, subject: string): void {
  if (subject !== session.viewer.subject) return;
  throw notAllowed(
    "SECOND_PERSON_NEEDED",
    "Nobody grants themselves a role, or a longer one: ask another administrator of the " +
      "organisation, or of the whole deployment.",
  );
}

/** A grant of an organisation that the viewer administers; nobody else changes it meanwhile. */
async function holdRoleGrant(session: Session, id: string) {
  const path = ["input", "roleGrant"];
  const found = await findRoleGrant(session, id);
  if (!found) throw notFound("role grant", path);
  const organisation =
    found.organisationId === null ? null : await findOrganisation(session, found.organisationId);
  await requireAdministration(session, organisation);
  await lockRoleGrants(session, found.organisationId);
  const grant = await findRoleGrant(session, id);
  if (!grant) throw notFound("role grant", path);
  return { grant, organisation };
}

/** The deployment must keep an administrator for as long as this grant would have lasted. */
async function requireOtherAdministrator(session: Session, grant: RoleGrantEntity): Promise<void> {
  const isOfAll = grant.role === Role.ADMINISTRATOR && grant.organisationId === null;
  if (!isOfAll || !isInForce(grant, today())) return;
  if (await hasOtherAdministrator(session, grant.id, grant.endsOn)) return;
  throw notAllowed(
    "LAST_ADMINISTRATOR",
    "Nobody else would administer the whole deployment for as long: grant that to somebody first.",
  );
}

function completed(input: NewRoleGrant): WantedGrant {
  return {
    subject: input.subject,
    role: input.role,
    organisationId: input.organisationId ?? null,
    contractId: input.contractId ?? null,
    workerId: input.workerId ?? null,
    startsOn: input.startsOn ?? today(),
    endsOn: input.endsOn ?? null,
  };
}

async function organisationOf(
  session: Session,
  id: string | null | undefined,
): Promise<OrganisationEntity | null> {
  return id == null ? null : getOrganisation(session, id, ["input", "organisation"]);
}

function over(grant: RoleGrantEntity): Error {
  const end = grant.revokedAt ? "was revoked" : `ended on ${grant.endsOn}`;
  return conflict(`This role ${end}: grant a new one if it is wanted again.`);
}
