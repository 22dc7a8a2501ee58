import { EVERY_SCOPE, type Scope } from "./viewer";

/** The scopes among some words, in their own order; other words are of no concern here. */
export function scopesAmong(words: readonly string[]): readonly Scope[] {
  return EVERY_SCOPE.filter((scope) => words.includes(scope));
}

/**
 * Scopes from a text such as `read, report`; null when it holds anything else, or nothing.
 */
export function parseScopes(text: string): readonly Scope[] | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const scopes = scopesAmong(words);
  const areKnown = words.every((word) => scopes.some((scope) => scope === word));
  return areKnown && scopes.length > 0 ? scopes : null;
}
