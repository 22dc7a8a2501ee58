import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";

/** A question for one field under many parents, e.g. `contracts { nodes { services { name } } }`. */
export interface Question {
  /** `Type.field`. */
  readonly name: string;
  /** The operation; `$first` is how many of the root list to go through. */
  readonly query: string;
}

type Field = GraphQLField<unknown, unknown>;

/** How to come to the things of a type: text around a selection. */
type Around = (selection: string) => string;

const MAX_DEPTH = 5;

/**
 * One question for each field that leads to other things, of each object type that can be reached
 * from a list of `Query` through fields without required arguments.
 */
export function questionsOf(schema: GraphQLSchema): Question[] {
  const reached = new Map<string, Around>();
  const questions: Question[] = [];
  const queue: { type: GraphQLObjectType; around: Around; depth: number }[] = [];

  const reach = (type: GraphQLObjectType, around: Around, depth: number): void => {
    if (reached.has(type.name) || depth > MAX_DEPTH) return;
    reached.set(type.name, around);
    queue.push({ type, around, depth });
  };

  for (const field of rootLists(schema)) {
    const around: Around = (inner) => `${field.name}(first: $first) { nodes { ${inner} } }`;
    for (const type of objectTypes(schema, nodeType(field.type))) reach(type, around, 0);
  }
  for (const { type, around, depth } of queue) {
    for (const field of leadingFields(type)) {
      const isList = isConnection(field.type);
      const open: Around = (inner) =>
        around(onType(type, `${field.name} { ${isList ? `nodes { ${inner} }` : inner} }`));
      const target = isList ? nodeType(field.type) : getNamedType(field.type);
      const leaves = objectTypes(schema, target).map((one) => onType(one, leafNames(one)));
      const total = isList ? onType(type, `${field.name} { totalCount }`) : "";
      questions.push({
        name: `${type.name}.${field.name}`,
        query: `query Walk($first: Int!) { ${open(leaves.join(" "))} ${total && around(total)} }`,
      });
      for (const one of objectTypes(schema, target)) reach(one, open, depth + 1);
    }
  }
  return questions;
}

function rootLists(schema: GraphQLSchema): Field[] {
  return fieldsOf(schema.getQueryType()!).filter(
    (field) => isConnection(field.type) && !field.args.some(isRequiredArgument),
  );
}

/** Fields to other things, for which no argument is needed. */
function leadingFields(type: GraphQLObjectType): Field[] {
  return fieldsOf(type).filter(
    (field) => !isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
}

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith("Connection");
}

function nodeType(connection: GraphQLOutputType): GraphQLOutputType {
  const type = getNamedType(connection) as GraphQLObjectType;
  return getNamedType(type.getFields().nodes!.type);
}

function objectTypes(schema: GraphQLSchema, type: GraphQLOutputType): GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  if (isInterfaceType(named)) return [...schema.getPossibleTypes(named)];
  return [];
}

function onType(type: GraphQLObjectType, selection: string): string {
  return `... on ${type.name} { ${selection} }`;
}

/** Every plain value of the type, by an alias: types of one interface may differ in nullability. */
function leafNames(type: GraphQLObjectType): string {
  const leaves = fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .filter((field) => !field.args.some(isRequiredArgument));
  return ["__typename", ...leaves.map((field) => `${field.name}_${type.name}: ${field.name}`)].join(
    " ",
  );
}
