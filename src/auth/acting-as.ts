import type { Session } from "../db/session";
import { findWorkerByReference } from "../domain/worker/worker.repository";
import { invalid } from "../domain/refusal";

/** The provider on whose people somebody works. */
interface Provider {
  readonly id: string;
  readonly reference: string;
}

/**
 * Who does something with a provider's people: the viewer, or the worker whom the viewer says they
 * are acting as. Nobody can yet prove who they are, and two different people must be tellable apart
 * (D2); once people sign in, callers take `session.viewer.subject` instead.
 *
 * @param worker the worker's reference with the provider
 * @returns the name to write into histories
 * @throws Refusal `ValidationFailed` for a reference that the provider has no worker of
 */
export async function actingAs(
  session: Session,
  provider: Provider,
  worker: string | null | undefined,
): Promise<string> {
  if (worker == null) return session.viewer.subject;
  const known = await findWorkerByReference(session, provider.id, worker);
  if (!known) throw unknownWorker(provider.reference, worker, ["input", "actingAs"]);
  return workerSubject(provider.reference, worker);
}

/** How histories name a worker, e.g. `ANCHORAGE/worker-4`. */
export function workerSubject(providerReference: string, workerReference: string): string {
  return `${providerReference}/${workerReference}`;
}

/** The refusal of a reference that the provider has no worker of. */
export function unknownWorker(provider: string, worker: string, path: readonly string[]): Error {
  const message = `${provider} has no worker "${worker}": use a worker's reference, or register one.`;
  return invalid([{ path, code: "UNKNOWN_WORKER", message }]);
}
