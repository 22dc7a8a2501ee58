import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";

/** What every result tells of what went wrong. */
const PROBLEMS = `... on Problem { code message } ... on NotFound { path }
  ... on Conflict { currentVersion } ... on ValidationFailed { issues { path code message } }`;

/** What to ask of a root field's answer: enough to tell anything from nothing. */
export function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return "";
  if (isUnionType(type)) return `{ __typename ${PROBLEMS} }`;
  if (isInterfaceType(type)) return "{ __typename id }";
  const fields = isObjectType(type) ? plainFields(type) : [];
  return `{ __typename ${fields.join(" ")} }`;
}

function plainFields(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    if (field.name !== "nodes") return [];
    const node = getNamedType(field.type);
    const names = isObjectType(node) ? Object.values(node.getFields()) : [];
    const plain = names.filter(
      ({ args, type: of }) => args.length === 0 && isLeafType(getNamedType(of)),
    );
    return [`nodes { __typename ${plain.map(({ name }) => name).join(" ")} }`];
  });
}
