import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { leafCompleter } from "./leaves";
import type { ObjectFiller, Planning } from "./planning";
import { isPromise, Unplanned, type Complete } from "./run";

/** The field whose values are completed. */
export interface Completing {
  readonly planning: Planning;
  readonly nodes: readonly FieldNode[];
  readonly info: GraphQLResolveInfo;
}

/** How values of a type are answered, by the rules of the specification for values without errors. */
export function completerOf(type: GraphQLOutputType, field: Completing): Complete {
  if (isNonNullType(type)) return nonNullCompleter(completerOf(type.ofType, field));
  if (isListType(type)) return listCompleter(completerOf(type.ofType, field));
  if (isLeafType(type)) return leafCompleter(type);
  return isObjectType(type) ? objectCompleter(type, field) : abstractCompleter(type, field);
}

function nonNullCompleter(complete: Complete): Complete {
  return (run, value) => {
    const completed = complete(run, value);
    if (completed === null) throw new Unplanned();
    return completed;
  };
}

function listCompleter(complete: Complete): Complete {
  return (run, value) => {
    if (value == null) return null;
    if (!Array.isArray(value)) throw new Unplanned();
    const list: unknown[] = [];
    for (const item of value as unknown[]) {
      if (isPromise(item)) {
        list.push(undefined);
        run.await(item, complete, list, list.length - 1);
      } else list.push(complete(run, item));
    }
    return list;
  };
}

/** Plans the type's fields when the first of it comes: of a deep document only what has values. */
function objectCompleter(type: GraphQLObjectType, field: Completing): Complete {
  const { planning, nodes, info } = field;
  const { schema, fragments, variables } = planning;
  let plan: ObjectFiller | undefined;
  return (run, value) => {
    if (value == null) return null;
    if (value instanceof Error) throw new Unplanned();
    if (type.isTypeOf && type.isTypeOf(value, run.context, info) !== true) throw new Unplanned();
    plan ??= planning.planObject(type, collectSubfields(schema, fragments, variables, type, nodes));
    return plan.fill(run, value);
  };
}

function abstractCompleter(type: GraphQLAbstractType, field: Completing): Complete {
  const completers = new Map<unknown, Complete>();
  const { resolveType } = type;
  return (run, value) => {
    if (value == null) return null;
    const name = resolveType?.(value, run.context, field.info, type);
    const known = completers.get(name);
    if (known) return known(run, value);
    const complete = objectCompleter(possibleType(type, name, field.planning), field);
    completers.set(name, complete);
    return complete(run, value);
  };
}

function possibleType(
  type: GraphQLAbstractType,
  name: unknown,
  { schema }: Planning,
): GraphQLObjectType {
  const possible = typeof name === "string" ? schema.getType(name) : undefined;
  if (isObjectType(possible) && schema.isSubType(type, possible)) return possible;
  throw new Unplanned();
}
