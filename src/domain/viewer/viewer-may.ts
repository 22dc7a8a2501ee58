import { may } from "../../auth/authorise";
import { permissionOf, type Action } from "../../auth/permissions";
import type { Subject } from "../../auth/relations";
import type { OperationContext } from "../../context";

/** Whether the viewer may do this to this, by role and by way in. Costs no statement. */
export async function viewerMay(
  context: OperationContext,
  action: Action,
  subject: Subject,
): Promise<boolean> {
  if (!context.viewer.scopes.includes(permissionOf(action).scope)) return false;
  return may(await context.session.reach(), action, subject);
}
