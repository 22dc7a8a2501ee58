import { randomBytes } from "node:crypto";

/** What each invitation's code begins with: people, and secret scanners, tell it by that. */
const PREFIX = "gti_";

const FORM = /^gti_[\w-]{43}$/;

/** A new code: 256 random bits, 47 characters that need no quoting in a link. */
export function newInvitationCode(): string {
  return PREFIX + randomBytes(32).toString("base64url");
}

/** Whether a text can be a code of ours. */
export function isInvitationCode(text: string): boolean {
  return FORM.test(text);
}
