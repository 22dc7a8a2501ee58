import type { Session } from "../../db/session";
import { ClaimState } from "../claim/claim-state";
import { moveClaims } from "../claim/claim-moves.service";
import { findUnsettled } from "./payment-standing.repository";

/** Lets claims say whether they are paid, after money moved: what is owed first is paid first. */
export async function settleClaims(session: Session, contractId: string): Promise<void> {
  const { paid, unpaid } = await findUnsettled(session, contractId);
  await moveClaims(session, paid, ClaimState.PAID, null);
  await moveClaims(session, unpaid, ClaimState.PAYABLE, null);
}
