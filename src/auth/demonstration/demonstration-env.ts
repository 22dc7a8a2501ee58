import { isLoopback, type Address } from "../../address-env";
import { StartError } from "../../start-error";

/** What decides whether this may be a demonstration. */
export interface Surroundings {
  readonly hasOwnDatabase: boolean;
  readonly hasProvider: boolean;
  readonly address: Pick<Address, "host" | "publicUrl">;
}

/**
 * Whether anybody may sign in as one of the demonstration's people. So it is where nobody said
 * otherwise and nobody else could reach it: with our own database, on this machine only.
 *
 * @throws StartError when it is asked for anywhere else
 */
export function readDemonstration(value: string | undefined, surroundings: Surroundings): boolean {
  const obstacle = obstacleTo(surroundings);
  if (!value) return obstacle === null;
  if (value === "off") return false;
  if (value !== "on") throw new StartError(`DEMONSTRATION is "${value}": give on or off.`);
  if (obstacle === null) return true;
  throw new StartError(
    `DEMONSTRATION is on, and lets anybody in who can reach the server: ${obstacle}, or leave ` +
      "DEMONSTRATION unset.",
  );
}

function obstacleTo({ hasOwnDatabase, hasProvider, address }: Surroundings): string | null {
  if (hasOwnDatabase) return "unset DATABASE_URL, since it runs on the bundled database alone";
  if (!isLoopback(address.host)) return `set HOST to 127.0.0.1 instead of ${address.host}`;
  if (address.publicUrl !== null && !isLoopback(address.publicUrl.hostname)) {
    return `unset PUBLIC_URL, which is ${address.publicUrl.origin}`;
  }
  return hasProvider
    ? "unset OIDC_ISSUER, since people either sign in there or are invented"
    : null;
}
