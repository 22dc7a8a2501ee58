import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import { hasRole, requireRole, requireScope } from "../auth/forbidden";
import { isAction, type Action } from "../auth/permissions";
import type { OperationContext } from "../context";
import type { Session } from "../db/session";
import { demanding } from "./demand";

type GuardedField = GraphQLField<unknown, OperationContext>;

/**
 * Puts the permission that each root field declares in front of it. A query is judged by the
 * snapshot that it reads from, a change in the transaction that makes it. Below them a field may
 * declare one as well: where its list would be empty for lack of a role, that is said.
 *
 * @throws Error for a root field that declares none, or one that is not in the table
 */
export function enforcePermissions(schema: GraphQLSchema): void {
  for (const field of rootFields(schema.getQueryType())) guardQuery(field);
  for (const field of rootFields(schema.getMutationType())) guardMutation(field);
  for (const field of nestedFields(schema)) guardNested(field);
}

function rootFields(type: ReturnType<GraphQLSchema["getQueryType"]>): GuardedField[] {
  return Object.values(type?.getFields() ?? {});
}

/** Fields below the root fields that declare a permission. */
function nestedFields(schema: GraphQLSchema): GuardedField[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !roots.includes(type))
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ extensions }) => extensions.permission !== undefined);
}

/** The permission that a root field declares. */
export function permissionOfField({ name, extensions }: GraphQLField<never, never>): Action {
  const { permission } = extensions;
  if (isAction(permission)) return permission;
  const what = permission === undefined ? "no permission" : `the unknown permission ${permission}`;
  throw new Error(`the root field ${name} declares ${what}: put @Requires("…") above it`);
}

function guardQuery(field: GuardedField): void {
  const action = permissionOfField(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    const { viewer, session } = context;
    requireScope(viewer, action);
    const reach = session.reach();
    const ahead = isLikely(session, action)
      ? begun(async () => resolve(source, args, context, info))
      : null;
    requireRole(viewer, await reach, action);
    return ahead ?? resolve(source, args, context, info);
  };
}

/**
 * Whether the viewer had the role when the process was last told. Then the first reads leave with
 * the question whether they still do, instead of after its answer; rows are there by the reach that
 * holds, and nothing is told before it is known.
 */
function isLikely({ likelyReach }: Session, action: Action): boolean {
  return likelyReach !== null && hasRole(likelyReach, action);
}

/** Work whose failure is told only if somebody asks for its result. */
function begun<T>(work: () => Promise<T>): Promise<T> {
  const result = work();
  result.catch(() => undefined);
  return result;
}

/** The way in was asked by the root field. */
function guardNested(field: GuardedField): void {
  const action = permissionOfField(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    requireRole(context.viewer, await context.session.reach(), action);
    return resolve(source, args, context, info);
  };
}

function guardMutation(field: GuardedField): void {
  const action = permissionOfField(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    requireScope(context.viewer, action);
    return demanding(context, action, async () => resolve(source, args, context, info));
  };
}
