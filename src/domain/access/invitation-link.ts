/** Where `invitationRouter` serves its page. */
export const INVITATION_PATH = "/invitation";

/**
 * The page on which a code is accepted; null where we do not know our own address. The code is worth
 * something once, and to whoever has signed in.
 */
export function invitationLink(publicUrl: URL | null, code: string): string | null {
  if (publicUrl === null) return null;
  const link = new URL(INVITATION_PATH, publicUrl);
  link.searchParams.set("code", code);
  return link.href;
}
