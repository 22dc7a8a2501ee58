type Claims = Readonly<Record<string, unknown>>;

/** Longest name that is kept, in characters. */
const LONGEST = 300;

/**
 * What to call somebody: the claim that the deployment chose, or one of those that providers use.
 * Null where there is none.
 */
export function nameIn(claims: Claims, nameClaim: string): string | null {
  for (const claim of [nameClaim, "name", "preferred_username", "email"]) {
    const value = claims[claim];
    if (typeof value !== "string") continue;
    const name = value
      .toWellFormed()
      .replace(/\p{Cc}+/gu, " ")
      .trim();
    if (name !== "") return [...name].slice(0, LONGEST).join("");
  }
  return null;
}
