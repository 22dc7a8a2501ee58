import { buildSchema, getOperationAST, parse } from "graphql";
import { coercedVariables } from "../../src/execution/coerced-variables";

const schema = buildSchema("type Query { count(ids: [ID!]): Int }");
const operation = getOperationAST(parse("query ($ids: [ID!]) { count(ids: $ids) }"))!;

describe("variables", () => {
  it("are coerced once for a request", () => {
    const request = { variables: { ids: [1, "b"] } };
    const coerced = coercedVariables(schema, operation, request);
    expect(coerced).toEqual({ ids: ["1", "b"] });
    expect(coercedVariables(schema, operation, request)).toBe(coerced);
  });

  it("are looked at no further than the first that does not fit", () => {
    let seen = 0;
    const ids = {
      *[Symbol.iterator]() {
        for (; seen < 100_000; seen++) yield {};
      },
    };
    expect(coercedVariables(schema, operation, { variables: { ids } })).toBeNull();
    expect(seen).toBeLessThan(10);
  });
});
