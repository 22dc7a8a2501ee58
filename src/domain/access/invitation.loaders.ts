import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import { invitationsById, type InvitationRow } from "./invitation.repository";

/** Batches over invitations. */
export function invitationLoaders(session: Session) {
  return { byId: oneLoader<InvitationRow>(session, invitationsById, (row) => row.id) };
}
