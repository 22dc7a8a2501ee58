import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** What each access token begins with: secret scanners, and people, tell it by that. */
export const TOKEN_PREFIX = "gtt_";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Enough base62 digits for 256 bits, and for the 32 of the checksum. */
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

const FORM = new RegExp(`^${TOKEN_PREFIX}[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);

/** A new access token: `gtt_`, 256 random bits and a checksum, 53 characters that need no quoting. */
export function newTokenText(): string {
  const secret =
    TOKEN_PREFIX + base62(BigInt(`0x${randomBytes(32).toString("hex")}`), SECRET_LENGTH);
  return secret + checksum(secret);
}

/** Whether a text can be an access token of ours: a typo is told without the database. */
export function isTokenText(text: string): boolean {
  if (!FORM.test(text)) return false;
  const secret = text.slice(0, -CHECKSUM_LENGTH);
  return text.endsWith(checksum(secret));
}

function checksum(secret: string): string {
  return base62(BigInt(crc32(secret)), CHECKSUM_LENGTH);
}

function base62(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest /= 62n)
    text = DIGITS[Number(rest % 62n)] + text;
  return text;
}
