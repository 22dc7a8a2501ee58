import type { Role } from "../../auth/role";
import { hashOf } from "../../auth/secret-hash";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { findOrganisation } from "../organisation/organisation.repository";
import { conflict, notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { getAdministered, requireAdministration } from "./administration";
import { checkRole, requireNoObstacle } from "./grant-rules";
import { isInvitationCode, newInvitationCode } from "./invitation-code";
import { InvitationState } from "./invitation.entity";
import {
  acceptByHash,
  findInvitation,
  insertInvitation,
  updateWithdrawn,
  type InvitationRow,
} from "./invitation.repository";

/** For how many days an invitation can be accepted. */
export const OPEN_DAYS = 14;

/** Longest e-mail address that can be delivered to, in characters. */
const LONGEST_EMAIL = 254;

/** Somebody to invite, by database keys; what is left out or null is not said. */
export interface NewInvitation {
  readonly organisationId: string;
  readonly role: Role;
  readonly contractId?: string | null;
  readonly workerId?: string | null;
  /** First day of the role; the day of acceptance if absent. */
  readonly startsOn?: string | null;
  /** Last day of the role; without end if absent. */
  readonly endsOn?: string | null;
  /** The person, as the administrator knows them. */
  readonly name: string;
  readonly email?: string | null;
}

/** What becomes of an invitation, at an instant. */
export function stateOf(
  row: Pick<InvitationRow, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  at: Date,
): InvitationState {
  if (row.acceptedAt !== null) return InvitationState.ACCEPTED;
  if (row.withdrawnAt !== null) return InvitationState.WITHDRAWN;
  return row.expiresAt > at ? InvitationState.OPEN : InvitationState.EXPIRED;
}

/**
 * Offers a role to whoever comes with the code, which is kept nowhere.
 *
 * @returns the invitation's key, and its code
 * @throws Refusal
 */
export async function invitePerson(
  session: Session,
  input: NewInvitation,
): Promise<{ id: string; code: string }> {
  const { organisationId, role } = input;
  const offered = {
    ...{ organisationId, role, subject: null },
    contractId: input.contractId ?? null,
    workerId: input.workerId ?? null,
    startsOn: input.startsOn ?? today(),
    endsOn: input.endsOn ?? null,
  };
  const checks = new Checks(["input"]);
  checkRole(checks, offered);
  checks.title(input.name, "name");
  if (input.email != null) checkEmail(checks, input.email);
  checks.throwIfAny();
  const organisation = await getAdministered(session, organisationId, ["input", "organisation"]);
  await requireNoObstacle(session, offered, organisation);
  const [id, code] = [newId(), newInvitationCode()];
  const { name, email = null, startsOn = null } = input;
  const row = { ...offered, id, codeHash: hashOf(code), name, email, startsOn };
  await insertInvitation(session, row, OPEN_DAYS);
  return { id, code };
}

/**
 * Takes the role that an invitation offers.
 *
 * @returns the key of the role grant
 * @throws Refusal
 */
export async function acceptInvitation(session: Session, code: string): Promise<string> {
  const id = newId();
  const isOurs = isInvitationCode(code.trim());
  const outcome = isOurs ? await acceptByHash(session, hashOf(code.trim()), id) : "NOT_OPEN";
  if (outcome === "ACCEPTED") return id;
  throw refusalOf(outcome);
}

/**
 * Makes an invitation's code worth nothing, as an administrator.
 *
 * @throws Refusal where it is not there, or was accepted or withdrawn
 */
export async function withdrawInvitation(session: Session, id: string): Promise<string> {
  const invitation = await findInvitation(session, id);
  if (!invitation) throw notFound("invitation", ["input", "invitation"]);
  const organisation = await findOrganisation(session, invitation.organisationId);
  await requireAdministration(session, organisation);
  if (await updateWithdrawn(session, id)) return id;
  throw conflict(
    invitation.withdrawnAt === null
      ? "This invitation was accepted: revoke the role instead."
      : "This invitation was withdrawn already.",
  );
}

function checkEmail(checks: Checks, email: string): void {
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email);
  const message = `email is "${email}": give an address such as ada@example.org, or leave it out.`;
  checks.that(isAddress, "email", "NOT_AN_ADDRESS", message);
  checks.title(email, "email", LONGEST_EMAIL);
}

const ASK_AGAIN = "Ask whoever invited you for a new one.";

/** One sentence for codes that never were and codes that were used: who tries learns nothing. */
function refusalOf(outcome: string): Error {
  switch (outcome) {
    case "NOT_OPEN":
      return notAllowed(
        "NO_OPEN_INVITATION",
        `This is no code of an open invitation. ${ASK_AGAIN}`,
      );
    case "EXPIRED":
      return notAllowed("INVITATION_EXPIRED", `This invitation has expired. ${ASK_AGAIN}`);
    case "OWN_INVITATION":
      return notAllowed(
        "SECOND_PERSON_NEEDED",
        "You wrote this invitation yourself, and nobody grants themselves a role: send the code to " +
          "whom it is for, or ask another administrator for one of your own.",
      );
    case "ACCEPTED_ALREADY":
      return conflict("You have accepted this invitation already: you have the role.");
    case "GRANTED_ALREADY":
      return conflict("You hold this very role already: there is nothing to accept.");
    case "WORKER_IS_SOMEBODY_ELSE":
    case "IS_ANOTHER_WORKER":
      return conflict(
        "The role is of a worker who somebody else is by now, or you are another worker of the " +
          `organisation. ${ASK_AGAIN}`,
      );
    default:
      return notAllowed(
        "OFFER_OUTDATED",
        `The organisation has changed since, and cannot have such a role any more. ${ASK_AGAIN}`,
      );
  }
}
