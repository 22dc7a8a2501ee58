import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from "graphql";
import { requireRole, requireScope } from "../auth/forbidden";
import { isAction, type Action } from "../auth/permissions";
import type { OperationContext } from "../context";
import { demanding } from "./demand";

type RootField = GraphQLField<unknown, OperationContext>;

/**
 * Puts the permission that each root field declares in front of it. A query is judged by the
 * snapshot that it reads from, a change in the transaction that makes it.
 *
 * @throws Error for a root field that declares none, or one that is not in the table
 */
export function enforcePermissions(schema: GraphQLSchema): void {
  for (const field of rootFields(schema.getQueryType())) guardQuery(field);
  for (const field of rootFields(schema.getMutationType())) guardMutation(field);
}

function rootFields(type: ReturnType<GraphQLSchema["getQueryType"]>): RootField[] {
  return Object.values(type?.getFields() ?? {});
}

/** The permission that a root field declares. */
export function permissionOfField({ name, extensions }: GraphQLField<never, never>): Action {
  const { permission } = extensions;
  if (isAction(permission)) return permission;
  const what = permission === undefined ? "no permission" : `the unknown permission ${permission}`;
  throw new Error(`the root field ${name} declares ${what}: put @Requires("…") above it`);
}

function guardQuery(field: RootField): void {
  const action = permissionOfField(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    requireScope(context.viewer, action);
    requireRole(context.viewer, await context.session.reach(), action);
    return resolve(source, args, context, info);
  };
}

function guardMutation(field: RootField): void {
  const action = permissionOfField(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    requireScope(context.viewer, action);
    return demanding(context, action, async () => resolve(source, args, context, info));
  };
}
