import { isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import type { FieldMetadata } from "type-graphql/build/typings/metadata/definitions";
import type { MetadataStorage } from "type-graphql/build/typings/metadata/metadata-storage";
import { callPlainly } from "./plain-methods";

type Field = GraphQLField<unknown, unknown>;
type Target = abstract new (...args: never[]) => object;

/** Where type-graphql keeps what decorators declare; it has no other door to it. */
const { TypeGraphQLMetadataStorage: storage } = globalThis as unknown as {
  readonly TypeGraphQLMetadataStorage: MetadataStorage;
};

/**
 * Has properties of objects read as such, and methods called as such. type-graphql goes about each
 * property as about a method: it looks for middlewares and arguments, and whether the object is of
 * its class, thousands of times an answer.
 */
export function readPlainly(schema: GraphQLSchema): void {
  for (const { name, fields, interfaceClasses = [] } of storage.objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const inherited = storage.interfaceTypes
      .filter(({ target }) => interfaceClasses.includes(target))
      .flatMap((one) => one.fields ?? []);
    for (const declared of [...inherited, ...(fields ?? [])]) {
      const field = type.getFields()[declared.schemaName];
      if (field) readDeclared(field, declared);
    }
  }
}

function readDeclared(field: Field, declared: FieldMetadata): void {
  const { name, schemaName, params = [], middlewares = [] } = declared;
  const target = declared.target as unknown as Target;
  const resolvers = storage.fieldResolvers.filter(
    (one) => one.methodName === name && one.getObjectType?.() === declared.target,
  );
  const [only, ...others] = resolvers;
  if (only?.kind === "external" && others.length === 0 && field.resolve) {
    field.resolve = callPlainly(only, field.resolve);
    return;
  }
  const isOwn = resolvers.every(({ kind }) => kind === "internal");
  if (!isOwn || name !== schemaName || params.length + middlewares.length > 0) return;
  if (resolvers.length === 0) {
    // As graphql-js reads a property by itself.
    field.resolve = undefined;
    return;
  }
  if (!isGetter(target, name)) return;
  const { resolve } = field;
  field.resolve = (source, args, context, info) =>
    source instanceof target ? Reflect.get(source, name) : resolve?.(source, args, context, info);
}

function isGetter(target: Target, name: string): boolean {
  for (let one: object | null = target.prototype; one; one = Object.getPrototypeOf(one)) {
    const property = Object.getOwnPropertyDescriptor(one, name);
    if (property) return property.get !== undefined;
  }
  return false;
}
