import { Role } from "../../auth/role";
import { roleName } from "../../auth/role-names";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { OrganisationKind, type OrganisationEntity } from "../organisation/organisation.entity";
import { conflict, notAllowed } from "../refusal";
import { today } from "../today";
import { findObstacle, type WantedGrant } from "./role-grant.repository";

/** What an offer of a role says; an invitation has nobody who holds it yet. */
export type OfferedRole = Omit<WantedGrant, "subject"> & { readonly subject: string | null };

/** Longest subject that OpenID Connect allows, in characters. */
const LONGEST_SUBJECT = 255;

/** The kind that an organisation must be of for a role; roles that are not named fit any. */
const KIND_FOR: Partial<Record<Role, OrganisationKind>> = {
  [Role.COMMISSIONER]: OrganisationKind.COMMISSIONER,
  [Role.PROVIDER_MANAGER]: OrganisationKind.PROVIDER,
  [Role.KEYWORKER]: OrganisationKind.PROVIDER,
  [Role.INVESTOR]: OrganisationKind.INVESTOR,
  [Role.EVALUATOR]: OrganisationKind.INTERMEDIARY,
};

/** Notes what is wrong with whom a role is for. */
export function checkSubject(checks: Checks, subject: string): void {
  checks.title(subject, "subject", LONGEST_SUBJECT);
  const isExact = subject.trim() === subject || subject.trim() === "";
  const message = `subject is "${subject}", with a space at its beginning or end: leave it out.`;
  checks.that(isExact, "subject", "NOT_TRIMMED", message);
  checks.that(
    subject !== "command-line",
    "subject",
    "RESERVED",
    "Nobody signs in as command-line: that is how histories name the command line itself.",
  );
}

/** Notes what is wrong with a role's form: what must and what cannot be said with it. */
export function checkRole(checks: Checks, offered: OfferedRole): void {
  const { role, startsOn, endsOn } = offered;
  const words = roleName(role);
  const isAdministrator = role === Role.ADMINISTRATOR;
  const needs = (holds: boolean, path: string, code: string, message: string): void =>
    checks.that(holds, path, code, message);
  needs(
    offered.organisationId !== null || isAdministrator,
    "organisation",
    "REQUIRED",
    `Say of which organisation: only an administrator can be one of the whole deployment.`,
  );
  needs(
    offered.contractId === null || !(isAdministrator || role === Role.KEYWORKER),
    "contract",
    "NOT_FOR_ROLE",
    `Nobody is ${words} of one contract: leave contract out.`,
  );
  needs(
    offered.workerId !== null || role !== Role.KEYWORKER,
    "worker",
    "REQUIRED",
    "Say which of the organisation's workers the keyworker is: the caseload is that worker's.",
  );
  needs(
    offered.workerId === null || role === Role.KEYWORKER,
    "worker",
    "NOT_FOR_ROLE",
    `Only a keyworker is a worker, and this is ${words}: leave worker out.`,
  );
  const day = today();
  const early = `startsOn is ${startsOn}, before today, ${day}: nobody held it then. Give today or later.`;
  needs(startsOn >= day, "startsOn", "IN_THE_PAST", early);
  checks.period(startsOn, endsOn, "endsOn");
}

/**
 * Makes sure that nothing stands against a role with this organisation; hold its grants before.
 *
 * @param apartFrom key of the grant that is being changed
 * @throws Refusal `NotAllowed` or `Conflict`
 */
export async function requireNoObstacle(
  session: Session,
  offered: OfferedRole,
  organisation: OrganisationEntity | null,
  apartFrom: string | null = null,
): Promise<void> {
  const obstacle = await findObstacle(session, offered, apartFrom);
  if (obstacle !== null) throw obstacleRefusal(obstacle, offered.role, organisation);
}

/** The refusal for what `role_grant_obstacle` says; of the organisation, or one unnamed. */
export function obstacleRefusal(
  obstacle: string,
  role: Role,
  organisation: Pick<OrganisationEntity, "name" | "kinds"> | null,
): Error {
  const name = organisation?.name ?? "the organisation";
  switch (obstacle) {
    case "ROLE_DOES_NOT_FIT":
      return notAllowed(
        obstacle,
        `Only a ${KIND_FOR[role]} has ${roleName(role)}, and ${name} is none: name another ` +
          "organisation, or add that kind to it.",
      );
    case "NOT_THEIR_CONTRACT":
      return notAllowed(
        obstacle,
        `${name} has no such contract in which it could have ${roleName(role)}: name one of ` +
          "its own, or leave contract out for all of them.",
      );
    case "NOT_THEIR_WORKER":
      return notAllowed(
        obstacle,
        `${name} has no such worker: name one of its own, or register one first.`,
      );
    case "WORKER_IS_SOMEBODY_ELSE":
      return conflict("Somebody else is this worker at that time: end or revoke their role first.");
    case "IS_ANOTHER_WORKER":
      return conflict(
        `This person is another worker of ${name} at that time: end or revoke that role first.`,
      );
    case "GRANTED_ALREADY":
      return conflict(
        "This person holds this very role at that time already: change its end, or revoke it.",
      );
    default:
      throw new Error(`an obstacle without words: ${obstacle}`);
  }
}
