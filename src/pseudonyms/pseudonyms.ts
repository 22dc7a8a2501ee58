import { hkdfSync } from "node:crypto";
import { Hmac } from "./hmac";
import { toPseudonymText } from "./pseudonym-text";

/** Fewest bytes of a deployment's key. */
export const LEAST_KEY_BYTES = 32;

const HASH = "sha256";
const HASH_BYTES = 32;

/**
 * A person's identifier as it was hashed under the deployment's key, 64 hexadecimal digits: what is
 * handed on in the place of an identifier until it is known whose it is.
 */
export type BlindIdentifier = string & { readonly blind: unique symbol };

/**
 * Makes pseudonyms of the identifiers that providers know people by. Whoever has the database alone
 * cannot work a person's identifier out, nor try identifiers; whoever has pseudonyms of two
 * providers cannot tell that they are one person's.
 *
 * Each organisation has a key of its own, derived (HKDF, RFC 5869) from the deployment's key and the
 * organisation's reference: a reference never changes, and is the same in a database that is filled
 * again from the same files, where the row's key is another.
 */
export class Pseudonyms {
  private readonly identifierKey: Hmac;
  private readonly organisationKeys = new Map<string, OrganisationKeys>();

  /** @param key the deployment's key, at least 32 bytes */
  constructor(private readonly key: Buffer) {
    if (key.length < LEAST_KEY_BYTES) throw new RangeError("a key has at least 32 bytes");
    this.identifierKey = this.derive("identifier");
  }

  /** Tells this key from others, and nothing else about it. */
  get fingerprint(): string {
    return this.derive("fingerprint").hex("golden thread");
  }

  /** Hides an identifier; the same one, whatever blanks stand around it, is hidden alike. */
  blind(identifier: string): BlindIdentifier {
    const text = identifier.trim().normalize("NFC");
    return this.identifierKey.hex(text) as BlindIdentifier;
  }

  /** Hides any text, e.g. a request that holds identifiers. */
  digest(text: string): string {
    return this.derive("digest").hex(text);
  }

  /**
   * The pseudonym that an organisation's person is shown by.
   *
   * @param organisation the organisation's reference
   */
  pseudonym(organisation: string, identifier: BlindIdentifier): string {
    return toPseudonymText(this.keysOf(organisation).pseudonym.digest(identifier));
  }

  /** As `pseudonym`, for an identifier in clear. */
  pseudonymOf(organisation: string, identifier: string): string {
    return this.pseudonym(organisation, this.blind(identifier));
  }

  /**
   * What is kept of a person who was erased: it tells a pseudonym as theirs when it comes again, and
   * is no pseudonym.
   */
  tombstone(organisation: string, pseudonym: string): string {
    return this.keysOf(organisation).tombstone.hex(pseudonym);
  }

  private keysOf(organisation: string): OrganisationKeys {
    const known = this.organisationKeys.get(organisation);
    if (known) return known;
    const keys = {
      pseudonym: this.derive(`pseudonym of ${organisation}`),
      tombstone: this.derive(`tombstone of ${organisation}`),
    };
    this.organisationKeys.set(organisation, keys);
    return keys;
  }

  private derive(purpose: string): Hmac {
    const made = hkdfSync(HASH, this.key, "", `golden thread: ${purpose}`, HASH_BYTES);
    return new Hmac(Buffer.from(made));
  }
}

interface OrganisationKeys {
  readonly pseudonym: Hmac;
  readonly tombstone: Hmac;
}
