import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLField } from "graphql";
import { PERMISSIONS, type Action } from "../../src/auth/permissions";
import { enforcePermissions, permissionOfField } from "../../src/graphql/enforce-permissions";
import { createSchema } from "../../src/schema";

type RootField = GraphQLField<never, never>;

const rootFields = (type: GraphQLObjectType | null | undefined): RootField[] =>
  Object.values(type?.getFields() ?? {}) as RootField[];

/** A schema with one root field that declares something. */
function schemaWith(extensions: Record<string, unknown>): GraphQLSchema {
  const fields = { thing: { type: GraphQLString, extensions } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields }) });
}

describe("permissions of the root fields", () => {
  const schema = createSchema();
  const queries = rootFields(schema.getQueryType());
  const mutations = rootFields(schema.getMutationType());

  it("are declared, every one", () => {
    expect(queries.length).toBeGreaterThan(20);
    expect(mutations.length).toBeGreaterThan(40);
    for (const field of [...queries, ...mutations]) {
      expect(Object.keys(PERMISSIONS)).toContain(permissionOfField(field));
    }
  });

  it("are such as reading or changing takes", () => {
    const scopes = (fields: RootField[]): string[] => [
      ...new Set(fields.map((field) => PERMISSIONS[permissionOfField(field)].scope)),
    ];
    expect(scopes(queries).filter((scope) => scope === "write")).toEqual([]);
    expect(scopes(mutations)).toEqual(["write"]);
  });

  it("are all in use", () => {
    const used = new Set([...queries, ...mutations].map(permissionOfField));
    const idle = (Object.keys(PERMISSIONS) as Action[]).filter((action) => !used.has(action));
    expect(idle).toEqual([]);
  });

  it("cannot be forgotten or misspelt", () => {
    expect(() => enforcePermissions(schemaWith({}))).toThrow(/thing declares no permission/);
    expect(() => enforcePermissions(schemaWith({ permission: "contract.chnage" }))).toThrow(
      /the unknown permission contract.chnage/,
    );
    expect(() => enforcePermissions(schemaWith({ permission: "toString" }))).toThrow(/unknown/);
    expect(() => enforcePermissions(schemaWith({ permission: "contract.read" }))).not.toThrow();
  });
});
