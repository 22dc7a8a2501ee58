import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { tellsOfPersons } from "../../src/audit/person-level";
import { selectsPersons } from "../../src/audit/read-trace.plugin";
import { createSchema } from "../../src/schema";

describe("types that tell of persons", () => {
  const schema = createSchema();
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);

  it("are declared", () => {
    const declared = types.filter(tellsOfPersons).map(({ name }) => name);
    for (const name of [
      "ServiceUser",
      "Engagement",
      "EngagementRevision",
      "Reading",
      "Withdrawal",
    ]) {
      expect(declared).toContain(name);
    }
  });

  it("are all declared: what leads to one person, and is not reached through one, is about them", () => {
    expect(undeclared(schema)).toEqual([]);
  });

  it("would be found without their declaration", () => {
    const reading = schema.getType("Reading") as GraphQLObjectType;
    const { extensions } = reading;
    reading.extensions = {};
    expect(undeclared(schema)).toContain("Reading");
    reading.extensions = extensions;
  });

  it.each([
    ["{ organisations { nodes { name } } }", false],
    ["{ organisations { nodes { serviceUsers { totalCount } } } }", false],
    ["{ organisations { nodes { serviceUsers { nodes { id } } } } }", true],
    [
      "{ organisations { nodes { serviceUsers { ...Page } } } } fragment Page on ServiceUserConnection { edges { node { id } } }",
      true,
    ],
    ['{ node(id: "x") { id } }', true],
  ])("are told from a document: %s", (query, expected) => {
    expect(selectsPersons(schema, parse(query))).toBe(expected);
  });
});

/** Types with a single person at the end of a field, that are reached through no declared one. */
function undeclared(schema: GraphQLSchema): string[] {
  const reached = new Set<GraphQLObjectType>();
  const reach = (type: unknown): void => {
    if (isAbstractType(type as never)) {
      for (const possible of schema.getPossibleTypes(type as never)) reach(possible);
      return;
    }
    if (!isObjectType(type) || reached.has(type) || tellsOfPersons(type)) return;
    reached.add(type);
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type));
  };
  reach(schema.getQueryType());
  reach(schema.getMutationType());
  const payloads = new Set(
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ type }) => {
      const result = getNamedType(type);
      return isUnionType(result) ? result.getTypes() : [];
    }),
  );
  return [...reached]
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
    .filter((type) => !payloads.has(type) && !type.name.endsWith("Edge"))
    .filter((type) =>
      Object.values(type.getFields()).some(({ type: given }) => {
        const named = getNamedType(given);
        return !isListType(getNullableType(given)) && isObjectType(named) && tellsOfPersons(named);
      }),
    )
    .map(({ name }) => name);
}
