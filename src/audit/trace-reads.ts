import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { OperationContext } from "../context";
import { tellsOfPersons, toldBy } from "./person-level";

/** Whether something of this type may tell of persons. */
export function mayTellOfPersons(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (!isAbstractType(type)) return tellsOfPersons(type);
  return schema.getPossibleTypes(type).some(tellsOfPersons);
}

/**
 * Has every field that may give something of a person note whom the answer tells of. Other fields
 * stay as they are, and cost what they did.
 */
export function traceReads(schema: GraphQLSchema): void {
  const payloads = payloadTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (mayTellOfPersons(schema, getNamedType(field.type))) trace(field, payloads.has(type));
    }
  }
}

type Field = GraphQLField<unknown, OperationContext>;

function trace(field: Field, isOfPayload: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    const note = (given: unknown): unknown => {
      if (!(isOfPayload && context.trace.hasWritten)) noteAll(context, given);
      return given;
    };
    return value instanceof Promise ? value.then(note) : note(value);
  };
}

function noteAll(context: OperationContext, given: unknown): void {
  for (const value of Array.isArray(given) ? given : [given]) {
    if (typeof value !== "object" || value === null) continue;
    const told = toldBy(value);
    if (told) context.trace.note(told);
  }
}

/** What mutations answer with when they succeed. */
function payloadTypes(schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return new Set(
    mutations.flatMap(({ type }) => {
      const result = getNamedType(type);
      return isUnionType(result) ? result.getTypes() : [];
    }),
  );
}
