type Claims = Readonly<Record<string, unknown>>;

/**
 * What to call somebody: the claim that the deployment chose, or one of those that providers use.
 * Null where there is none.
 */
export function nameIn(claims: Claims, nameClaim: string): string | null {
  for (const claim of [nameClaim, "name", "preferred_username", "email"]) {
    const value = claims[claim];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}
