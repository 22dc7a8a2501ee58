/** What the subjects of demonstration people begin with: nobody real may be called so. */
export const DEMONSTRATION_PREFIX = "demonstration/";

/** Longest subject that OpenID Connect allows, in characters. */
const LONGEST = 255;

const CONTROL = /\p{Cc}/u;

/**
 * Whether a provider's subject can be one of ours: a text that can be stored and read, not empty, not
 * too long, not a name we use.
 */
export function isOwnSubject(subject: unknown): subject is string {
  if (typeof subject !== "string" || subject.trim() === "" || subject.length > LONGEST)
    return false;
  if (!subject.isWellFormed() || CONTROL.test(subject)) return false;
  return !isDemonstration(subject) && subject !== "command-line";
}

export function isDemonstration(subject: string): boolean {
  return subject.startsWith(DEMONSTRATION_PREFIX);
}
