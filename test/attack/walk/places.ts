import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

export type RootField = GraphQLField<unknown, unknown>;

/** A place for a value in what an operation is given, e.g. `editLogicModel.input.operations.link.from`. */
export interface Place {
  readonly kind: "query" | "mutation";
  readonly field: RootField;
  /** Names from the argument down. */
  readonly path: readonly string[];
  /** The input type that it stands in; of an argument the root field's name. */
  readonly owner: string;
  /** The scalar that it takes. */
  readonly scalar: string;
}

/** Gives a value of the scalar at a place, for what else has to be there. */
export type Sample = (owner: string, name: string, scalar: string) => unknown;

type Input = GraphQLArgument | GraphQLInputField;

/** Every place of every root field that takes a scalar, as deep as inputs go. */
export function placesOf(schema: GraphQLSchema): Place[] {
  const roots = [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((input) => below(kind, field, input, field.name, [])),
    ),
  );
}

function below(
  kind: Place["kind"],
  field: RootField,
  input: Input,
  owner: string,
  above: readonly string[],
): Place[] {
  const path = [...above, input.name];
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((inner) =>
      below(kind, field, inner, type.name, path),
    );
  }
  return isScalarType(type) ? [{ kind, field, path, owner, scalar: type.name }] : [];
}

/** An operation with its variables: what has to be there, and a value at each of some places. */
export function operationAt(
  place: Pick<Place, "kind" | "field">,
  values: readonly { readonly path: readonly string[]; readonly value: unknown }[],
  selection: string,
  sample: Sample,
): { query: string; variables: Record<string, unknown> } {
  const { kind, field } = place;
  const variables: Record<string, unknown> = {};
  const used: GraphQLArgument[] = [];
  for (const arg of field.args) {
    const set = values.filter(({ path }) => path[0] === arg.name);
    if (set.length === 0 && !isRequired(arg)) continue;
    used.push(arg);
    variables[arg.name] = valueOf(arg, field.name, rest(set), sample);
  }
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = used.map(({ name }) => `${name}: $${name}`).join(", ");
  const query =
    `${kind} Walk${declared && `(${declared})`} ` +
    `{ it: ${field.name}${given && `(${given})`} ${selection} }`;
  return { query, variables };
}

type Set = readonly { readonly path: readonly string[]; readonly value: unknown }[];

const rest = (set: Set): Set => set.map(({ path, value }) => ({ path: path.slice(1), value }));

const isRequired = ({ type, defaultValue }: Input): boolean =>
  isNonNullType(type) && defaultValue === undefined;

function valueOf(input: Input, owner: string, set: Set, sample: Sample): unknown {
  const value = elementOf(input, owner, set, sample);
  return isList(input.type) && !Array.isArray(value) ? [value] : value;
}

function elementOf(input: Input, owner: string, set: Set, sample: Sample): unknown {
  const type = getNamedType(input.type);
  const here = set.find(({ path }) => path.length === 0);
  if (here) return here.value;
  if (!isInputObjectType(type)) {
    if (isScalarType(type)) return sample(owner, input.name, type.name);
    return sample(owner, input.name, "enum") ?? type.getValues()[0]!.name;
  }
  const object: Record<string, unknown> = {};
  if (type.isOneOf && set.length === 0) {
    const [one] = Object.values(type.getFields()) as [GraphQLInputField];
    return { [one.name]: valueOf(one, type.name, [], sample) };
  }
  for (const inner of Object.values(type.getFields())) {
    const within = set.filter(({ path }) => path[0] === inner.name);
    if (within.length > 0 || isRequired(inner)) {
      object[inner.name] = valueOf(inner, type.name, rest(within), sample);
    }
  }
  return object;
}

const isList = (type: GraphQLInputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);
