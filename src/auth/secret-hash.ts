import { hash } from "node:crypto";

/**
 * SHA-256 of a secret, 32 bytes: all that is kept of it. Secrets here are 256 random bits, so there
 * is nothing to guess and no salt is needed; looking a hash up tells nothing by its timing, since
 * nobody can choose the hash of what they send.
 */
export function hashOf(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}
