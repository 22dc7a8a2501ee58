import type { Session } from "../db/session";
import { notAllowed } from "../domain/refusal";
import { permissionOf, type Action, type Relation } from "./permissions";
import type { Reach } from "./reach";
import { holds, type Subject } from "./relations";
import { roleName } from "./role-names";

/** Whether a viewer of this reach may do something to this very subject. */
export function may(reach: Reach, action: Action, subject: Subject): boolean {
  const { to } = permissionOf(action);
  if (to === "signed in") return true;
  return to.some(({ role, over }) => reach.roles.includes(role) && holds(over, reach, subject));
}

/**
 * Lets nobody do to something that they see what is not theirs to do.
 *
 * @throws Refusal `NotAllowed`, `ROLE_NEEDED`: the message says as what one may
 */
export async function authorise(session: Session, action: Action, subject: Subject): Promise<void> {
  if (may(await session.reach(), action, subject)) return;
  throw roleNeeded(action);
}

/** The refusal of what takes a role that the viewer does not have for the subject. */
export function roleNeeded(action: Action): Error {
  return notAllowed(
    "ROLE_NEEDED",
    `To ${permissionOf(action).does} is for ${whoMay(action)}. Ask one of them to do it, or an ` +
      "administrator of that organisation to grant you the role.",
  );
}

/** As whom one may do something, e.g. `a commissioner of the contract`. */
export function whoMay(action: Action): string {
  const { to } = permissionOf(action);
  if (to === "signed in") return "everybody who is signed in";
  return to.map(({ role, over }) => `${roleName(role)} ${OF[over]}`.trim()).join(", or ");
}

/** How a role is said of what stands in a relation to it. */
const OF: Readonly<Record<Relation, string>> = {
  "what is visible": "",
  "the deployment": "of the whole deployment",
  "administered organisation": "of the organisation",
  "own organisation": "of the organisation",
  "commissioned contract": "of the contract",
  "own model": "of the organisation that owns the model",
  "managed provider": "of the organisation",
  "provider of a delivered contract": "of the provider, which takes part in the contract",
  "delivered contract": "of a provider of the contract",
  "managed service": "of the service",
  "served contract": "of a provider of the contract",
  "own caseload": "whose caseload it is of",
};
