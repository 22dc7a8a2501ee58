import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from "graphql";
import { GUIDANCE, type Guidance } from "./guidance";

/**
 * Puts guidance into the descriptions of the fields that it concerns, of an interface's also where
 * types implement it.
 *
 * @throws Error for guidance beside a field that is not there
 */
export function standBeside(
  schema: GraphQLSchema,
  all: readonly Pick<Guidance, "text" | "fields">[] = GUIDANCE,
): void {
  for (const { text, fields } of all) {
    for (const name of fields) {
      for (const field of fieldsNamed(schema, name)) {
        field.description = `${field.description} ${text}`;
      }
    }
  }
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsNamed(schema: GraphQLSchema, name: string): Field[] {
  const [typeName = "", fieldName = ""] = name.split(".");
  const type = schema.getType(typeName);
  const types = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  const found = types.flatMap((one) => {
    const hasFields = isObjectType(one) || isInterfaceType(one) || isInputObjectType(one);
    return hasFields ? (one.getFields()[fieldName] ?? []) : [];
  });
  if (found.length === 0) throw new Error(`guidance stands beside ${name}, which is not there`);
  return found;
}
