import type { Session } from "../../db/session";
import { invalid, notAllowed } from "../refusal";
import { findVoices } from "./speaking-for.repository";

/**
 * For which organisation the viewer speaks: the one that was named, or the only one that they can
 * speak for under the contract.
 *
 * @throws Refusal where it cannot be told, or is not theirs to speak for
 */
export async function speakingFor(
  session: Session,
  contractId: string,
  organisationId: string | null | undefined,
): Promise<string> {
  const voices = await findVoices(session, contractId);
  if (organisationId == null && voices.length === 1) return voices[0]!.organisationId;
  if (voices.some((voice) => voice.organisationId === organisationId)) return organisationId!;
  const names = voices.map(({ name }) => name).join(", ") || "none";
  if (organisationId != null) {
    throw notAllowed(
      "ROLE_NEEDED",
      `An organisation speaks for itself. Of this contract you speak for: ${names}.`,
    );
  }
  const message =
    "Say for which organisation you speak: the contract's commissioner or a provider of it, of which " +
    `you are a commissioner or manager. There is: ${names}.`;
  throw invalid([{ path: ["input", "organisation"], code: "UNKNOWN_ORGANISATION", message }]);
}
