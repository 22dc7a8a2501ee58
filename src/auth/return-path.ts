/** Where people arrive who came from nowhere in particular. */
export const HOME = "/graphiql";

const ANYWHERE = "http://here.invalid";

/**
 * The path on our own origin to go to after signing in. An address of anybody else's, however it is
 * disguised (`//`, `/\`, tabs), leads home instead.
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return HOME;
  if (!URL.canParse(wanted, ANYWHERE)) return HOME;
  const { origin, pathname, search, hash } = new URL(wanted, ANYWHERE);
  // A path may itself begin with two slashes once dots are taken out: `/.//evil.example`.
  if (origin !== ANYWHERE || pathname.startsWith("//")) return HOME;
  // A way back to signing in would go round in circles.
  if (/^\/sign-(in|out)(\/|$)/.test(pathname)) return HOME;
  return pathname + search + hash;
}
