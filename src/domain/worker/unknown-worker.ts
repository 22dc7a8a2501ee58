import { invalid } from "../refusal";

/** The refusal of a reference that the provider has no worker of. */
export function unknownWorker(provider: string, worker: string, path: readonly string[]): Error {
  const message = `${provider} has no worker "${worker}": use a worker's reference, or register one.`;
  return invalid([{ path, code: "UNKNOWN_WORKER", message }]);
}
