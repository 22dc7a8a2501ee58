import type { Session } from "../../db/session";
import { invalid } from "../refusal";
import type { Submission } from "./new-claim";
import { findManaged, type ClaimParty } from "./submit-claims.repository";

/**
 * Which organisation claims what is claimed as a number: the one that was named, or the only provider
 * of the contract that the viewer manages. Null where nothing is claimed as a number.
 *
 * @throws Refusal where it cannot be told, or is not theirs to claim for
 */
export async function claimingProvider(
  session: Session,
  { contractId, providerId, claims }: Submission,
  parties: readonly ClaimParty[],
): Promise<string | null> {
  if (providerId === null && claims.every(({ engagementId }) => engagementId !== null)) return null;
  const managed = await findManaged(session, contractId);
  const mine = parties.filter(({ organisationId }) => managed.includes(organisationId));
  if (providerId === null && mine.length === 1) return mine[0]!.organisationId;
  if (mine.some(({ organisationId }) => organisationId === providerId)) return providerId;
  const names = mine.map(({ name }) => name).join(", ") || "none";
  const message =
    "Say which organisation claims: a provider of the contract that you manage. There is: " +
    `${names}.`;
  throw invalid([{ path: ["input", "provider"], code: "UNKNOWN_PROVIDER", message }]);
}
