import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  type GraphQLLeafType,
} from "graphql";
import { Unplanned, type Complete } from "./run";

const MAX_INT = 2_147_483_647;

/** Values that the standard scalars give as they are; others go through the scalar itself. */
const AS_THEY_ARE = new Map<GraphQLLeafType, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === "string"],
  [GraphQLID, (value) => typeof value === "string"],
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLFloat, (value) => Number.isFinite(value)],
  [GraphQLInt, (value) => Number.isInteger(value) && Math.abs(value as number) <= MAX_INT],
]);

/** How values of a scalar or an enum are answered. */
export function leafCompleter(type: GraphQLLeafType): Complete {
  const isAsItIs = AS_THEY_ARE.get(type);
  return (_run, value) => {
    if (value == null) return null;
    if (isAsItIs?.(value)) return value;
    if (value instanceof Error) throw new Unplanned();
    const serialized: unknown = type.serialize(value);
    if (serialized == null) throw new Unplanned();
    return serialized;
  };
}
