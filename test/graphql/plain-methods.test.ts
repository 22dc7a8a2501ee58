import type { GraphQLResolveInfo } from "graphql";
import type { FieldResolverMetadata } from "type-graphql/build/typings/metadata/definitions";
import type { ParamMetadata } from "type-graphql/build/typings/metadata/definitions/param-metadata";
import { callPlainly } from "../../src/graphql/plain-methods";

class Source {
  readonly row = null;
}

class Asked {
  first?: number;
  states?: string[];
}

class Answering {
  /** What it was called with. */
  field(...values: unknown[]): unknown {
    return [this instanceof Answering, ...values];
  }
}

const context = { viewer: "somebody" };
const info = {} as GraphQLResolveInfo;
const at = (index: number) => ({ target: Answering, methodName: "field", index });
const unvalidated = { typeOptions: {}, validateSettings: undefined, validateFn: undefined };

const CONTEXT: ParamMetadata = { kind: "context", propertyName: undefined, ...at(0) };
const ROOT: ParamMetadata = {
  ...{ kind: "root", propertyName: undefined, getType: () => Source, ...at(1) },
};
const ARGS: ParamMetadata = { kind: "args", getType: () => Asked, ...unvalidated, ...at(2) };
const ARG: ParamMetadata = {
  ...{ kind: "arg", name: "first", description: undefined, deprecationReason: undefined },
  ...{ getType: () => Number, ...unvalidated, ...at(2) },
};

const otherwise = (): unknown => "by type-graphql";

function plain(params: ParamMetadata[], besides: Partial<FieldResolverMetadata> = {}) {
  const method: FieldResolverMetadata = {
    ...{ kind: "external", target: Answering, methodName: "field", schemaName: "field" },
    ...{ params, complexity: undefined },
    ...besides,
  };
  return callPlainly(method, otherwise);
}

describe("a method that is called plainly", () => {
  it("is given what its decorators ask for, in the order of its parameters", () => {
    const source = new Source();
    const call = plain([ARG, ROOT, CONTEXT]);
    expect(call(source, { first: 5 }, context, info)).toEqual([true, context, source, 5]);
  });

  it("is given an instance of the class of its arguments, the same for the same arguments", () => {
    const call = plain([ROOT, CONTEXT, ARGS]);
    const args = { first: 5, states: ["verified"] };
    const values = call(new Source(), args, context, info) as unknown[];
    expect(values[3]).toBeInstanceOf(Asked);
    expect(values[3]).toEqual(args);
    const again = call(new Source(), args, context, info) as unknown[];
    expect(again[3]).toBe(values[3]);
    expect(Object.isFrozen(values[3])).toBe(true);
    const others = call(new Source(), { first: 6 }, context, info) as unknown[];
    expect(others[3]).toEqual({ first: 6 });
    expect(Object.keys(others[3] as object)).toEqual(["first"]);
  });

  it("is left to type-graphql where that makes instances of inputs or of the source", () => {
    const call = plain([ROOT, CONTEXT, ARGS]);
    expect(call(new Source(), { period: { start: "" } }, context, info)).toBe("by type-graphql");
    expect(call(new Source(), { periods: [{}] }, context, info)).toBe("by type-graphql");
    expect(call({}, {}, context, info)).toBe("by type-graphql");
    const one = plain([ROOT, CONTEXT, ARG]);
    expect(one(new Source(), { first: {} }, context, info)).toBe("by type-graphql");
  });

  it("is left to type-graphql where something stands in front of it, or makes its parameters", () => {
    expect(plain([CONTEXT], { middlewares: [() => Promise.resolve()] })).toBe(otherwise);
    expect(plain([CONTEXT], { roles: ["somebody"] })).toBe(otherwise);
    expect(plain([{ ...CONTEXT, propertyName: "viewer" }])).toBe(otherwise);
    const made: ParamMetadata = { kind: "custom", resolver: () => 1, options: {}, ...at(0) };
    expect(plain([made])).toBe(otherwise);
  });
});
