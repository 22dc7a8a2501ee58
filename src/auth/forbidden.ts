import { GraphQLError } from "graphql";
import { permissionOf, type Action } from "./permissions";
import type { Reach } from "./reach";
import { roleName } from "./role-names";
import type { Viewer } from "./viewer";

const GRANTED_BY = "An administrator of your organisation grants roles.";

/**
 * Lets in nobody whose way in does not allow the action, whatever their roles.
 *
 * @throws GraphQLError `FORBIDDEN`
 */
export function requireScope(viewer: Viewer, action: Action): void {
  const { scope, does } = permissionOf(action);
  if (viewer.scopes.includes(scope)) return;
  const held = viewer.scopes.map((one) => `"${one}"`).join(", ") || "nothing";
  throw forbidden(
    `To ${does} takes the scope "${scope}", and this way in has ${held}: sign in with a browser, ` +
      "or make an access token of that scope.",
  );
}

/** Whether a viewer of this reach has a role that may do this to anything at all. */
export function hasRole({ roles }: Reach, action: Action): boolean {
  const { to } = permissionOf(action);
  return to === "signed in" || to.some(({ role }) => roles.includes(role));
}

/**
 * Lets in nobody who has no role that may do this to anything at all. To what, services ask.
 *
 * @throws GraphQLError `FORBIDDEN`, naming the roles that would do
 */
export function requireRole(viewer: Viewer, reach: Reach, action: Action): void {
  if (hasRole(reach, action)) return;
  const { to, does } = permissionOf(action);
  if (to === "signed in") return;
  if (reach.roles.length === 0) {
    throw forbidden(
      `No role has been granted to ${viewer.subject} yet: an administrator of your organisation ` +
        "grants one.",
    );
  }
  const needed = [...new Set(to.map(({ role }) => roleName(role)))].join(" or ");
  const held = reach.roles.map(roleName).join(" and ");
  throw forbidden(`To ${does} one must be ${needed}; you are ${held}. ${GRANTED_BY}`);
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "FORBIDDEN" } });
}
