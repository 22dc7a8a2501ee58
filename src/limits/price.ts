import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { getComplexity, type ComplexityEstimatorArgs } from "graphql-query-complexity";
import { MAX_FIRST, pageSize } from "../graphql/connection";
import { FIELD_WORK, INTROSPECTION_WORK, WRITE_WORK } from "./field-work";
import { LEAF_LIST_SIZE, LIST_SIZES } from "./list-sizes";

/** An operation as it is sent. */
export interface SentOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * The price of an operation in points, known before it runs: the most values that its answer is
 * expected to hold, and the work of what is worked out rather than read.
 *
 * @throws GraphQLError for variables or arguments that do not fit
 */
export function priceOf(schema: GraphQLSchema, sent: SentOperation): number {
  return getComplexity({
    schema,
    query: sent.document,
    operationName: sent.operationName ?? undefined,
    variables: { ...sent.variables },
    estimators: [pointsOf],
    // Documents whose fragments multiply were refused before.
    maxQueryNodes: Infinity,
  });
}

type AnyField = GraphQLField<unknown, unknown>;

/** One for the field, its work, what it is told, and for each in its list what is asked of one. */
function pointsOf({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const own = 1 + workOf(type, field) + entriesOf(args);
  return own + sizeOf(type, field, args) * childComplexity;
}

const counted = new WeakMap<object, number>();

/**
 * Entries of all lists in an argument: each is looked at for each thing that the field is asked of.
 * A variable is counted once, however many fields it is sent to.
 */
function entriesOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const known = counted.get(value);
  if (known !== undefined) return known;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? parts.length : 0;
  const entries = parts.reduce<number>((sum, part) => sum + entriesOf(part), own);
  counted.set(value, entries);
  return entries;
}

function workOf(parent: GraphQLNamedType, field: AnyField): number {
  if (field.name === "__schema" || field.name === "__type") return INTROSPECTION_WORK;
  const isLeaf = isLeafType(getNamedType(field.type));
  if (isLeaf) return isList(field) ? LEAF_LIST_SIZE - 1 : 0;
  return FIELD_WORK[field.name] ?? (parent.name === "Mutation" ? WRITE_WORK : 0);
}

function sizeOf(parent: GraphQLNamedType, field: AnyField, args: Arguments): number {
  if (isPage(field)) return pageSize(Number(args.first));
  return expectedSize(parent, field) ?? MAX_FIRST;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Whether a field gives a page, as long as its `first` says. */
export const isPage = (field: AnyField): boolean => field.args.some(({ name }) => name === "first");

/**
 * How many a field gives, where no argument says so: 1 for what is no list, and undefined for a list
 * of which nobody has said how long it is.
 */
export function expectedSize(parent: GraphQLNamedType, field: AnyField): number | undefined {
  const isOfPage = parent.name.endsWith("Connection");
  // The field of the page counted the lists within it; what introspection gives has one price.
  if (!isList(field) || isOfPage || parent.name.startsWith("__")) return 1;
  const element = getNamedType(field.type);
  return isLeafType(element) ? LEAF_LIST_SIZE : LIST_SIZES[element.name];
}

export function isList({ type }: AnyField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
