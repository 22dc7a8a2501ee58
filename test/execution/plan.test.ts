import {
  execute,
  getOperationAST,
  GraphQLEnumType,
  GraphQLError,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  parse,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
} from "graphql";
import type { OperationContext } from "../../src/context";
import { Plan } from "../../src/execution/plan";
import { Plans } from "../../src/execution/plans";

const CONTEXT = { name: "the context" } as unknown as OperationContext;

type Resolve = NonNullable<GraphQLFieldConfig<unknown, unknown>["resolve"]>;

const gives = (type: GraphQLOutputType, resolve: Resolve) => ({ type, resolve });
const soon = <T>(value: T, turns = 1): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => soon(value, turns - 1));

const Shade = new GraphQLEnumType({ name: "Shade", values: { DARK: { value: "dark-1" } } });
const Odd = new GraphQLScalarType<number, number>({
  name: "Odd",
  serialize: (value) => {
    if (typeof value === "number" && value % 2 === 1) return value;
    throw new GraphQLError("not odd");
  },
});
const Named = new GraphQLInterfaceType({
  name: "Named",
  fields: { name: { type: GraphQLString } },
  resolveType: (value) => Reflect.get(value as object, "kind") as string,
});
const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: "Thing",
  interfaces: [Named],
  isTypeOf: (value) => Reflect.get(value as object, "kind") === "Thing",
  fields: () => ({
    name: { type: GraphQLString },
    must: { type: new GraphQLNonNull(GraphQLString) },
    method: { type: GraphQLString, args: { x: { type: GraphQLInt, defaultValue: 4 } } },
    self: gives(Thing, (source) => soon(source, 3)),
  }),
});
const Other = new GraphQLObjectType({
  name: "Other",
  interfaces: [Named],
  fields: { name: { type: GraphQLString }, odd: { type: Odd } },
});
const Either = new GraphQLUnionType({
  name: "Either",
  types: [Thing, Other],
  resolveType: (value) => Reflect.get(value as object, "kind") as string,
});

const THING = {
  kind: "Thing",
  name: "a thing",
  must: "be",
  method: ({ x }: { x: number }, context: unknown) => `${x} ${context === CONTEXT}`,
};

const fails = (): never => {
  throw new GraphQLError("it fails", { extensions: { code: "FAILS" } });
};

const Query = new GraphQLObjectType({
  name: "Query",
  fields: {
    late: gives(GraphQLString, () => soon("late", 5)),
    early: gives(GraphQLString, () => "early"),
    nothing: gives(GraphQLString, () => undefined),
    number: gives(GraphQLString, () => 12),
    thing: gives(Thing, () => soon(THING)),
    things: gives(new GraphQLList(Thing), () => [soon(THING, 4), null, THING]),
    named: gives(new GraphQLList(Named), () => [THING, soon({ kind: "Other", name: "o", odd: 3 })]),
    either: gives(Either, () => soon({ kind: "Other", odd: 5 })),
    shade: gives(Shade, () => "dark-1"),
    args: {
      type: GraphQLString,
      args: { text: { type: GraphQLString, defaultValue: "as it is" }, shade: { type: Shade } },
      resolve: (_source, args) => JSON.stringify(args),
    },
    parent: gives(GraphQLString, (_source, _args, _context, info) => info.parentType.name),
    place: gives(GraphQLInt, (_source, _args, _context, info) => info.path.key.toString().length),
    asked: gives(GraphQLString, (_source, _args, _context, info) =>
      JSON.stringify(info.variableValues),
    ),
    fails: gives(GraphQLString, fails),
    failsLate: gives(GraphQLString, () => soon(null, 3).then(fails)),
    failsInList: gives(new GraphQLList(GraphQLString), () => ["a", soon(null).then(fails)]),
    error: gives(GraphQLString, () => new Error("given, not thrown")),
    errorThing: gives(Thing, () => new Error("given, not thrown")),
    missing: gives(new GraphQLNonNull(GraphQLString), () => soon(null)),
    missingDeep: gives(Thing, () => ({ kind: "Thing", must: null })),
    missingInList: gives(new GraphQLList(new GraphQLNonNull(GraphQLString)), () => ["a", null]),
    noList: gives(new GraphQLList(GraphQLString), () => 7),
    set: gives(new GraphQLList(GraphQLString), () => new Set(["a", "b"])),
    even: gives(Odd, () => 2),
    badInt: gives(GraphQLInt, () => 2 ** 40),
    badShade: gives(Shade, () => "light"),
    badType: gives(Thing, () => ({ kind: "Other" })),
    badKind: gives(Named, () => ({ kind: "Nothing of the schema" })),
    badEither: gives(Either, () => ({ kind: "Query" })),
  },
});
const schema = new GraphQLSchema({ query: Query, types: [Thing, Other] });

type Variables = Record<string, unknown>;

function planOf(text: string, variables: Variables = {}): Plan {
  const document = parse(text);
  return new Plan(schema, document, getOperationAST(document)!, variables);
}

async function interpreted(text: string, variables: Variables = {}) {
  const document = parse(text);
  return execute({ schema, document, variableValues: variables, contextValue: CONTEXT });
}

const TWICE = "{ ...T things { name ...T } } fragment T on Thing { must self { ... { name } } }";

describe("a plan", () => {
  it.each([
    "{ late early nothing number shade parent }",
    "{ b: late a: early late b: late }",
    "{ thing { method other: method(x: 9) self { self { must } } __typename } }",
    TWICE.replace("...T ", "thing { ...T } "),
    "{ named { __typename name ... on Other { odd } ... on Thing { must name } } }",
    "{ either { ... on Other { odd } ... on Thing { name } } }",
    '{ args a: args(text: null) b: args(shade: DARK) c: args(text: "x\\u2028\\"y") }',
    '{ args(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d1),x:process.exit(1),y:(1") }',
    '{ __type(name: "Thing") { fields { name } } __schema { queryType { name } } }',
  ])("answers as the interpreter does: %s", async (text) => {
    const plan = planOf(text);
    const { data, errors } = await interpreted(text);
    expect(errors).toBeUndefined();
    // Twice, for a plan is made while it answers first.
    for (let time = 0; time < 2; time += 1) {
      expect(JSON.stringify(await plan.answer(CONTEXT, {}))).toBe(JSON.stringify(data));
    }
  });

  it("takes arguments from the variables of each request", async () => {
    const text = "query ($t: String, $s: Shade) { args(text: $t, shade: $s) }";
    const plan = planOf(text);
    for (const variables of [{ t: "one" }, { t: null, s: "DARK" }, {}]) {
      const coerced = variables.s === undefined ? variables : { ...variables, s: "dark-1" };
      const { data } = await interpreted(text, variables);
      expect({ ...(await plan.answer(CONTEXT, coerced)) }).toEqual({ ...data });
    }
  });

  it.each([
    "fails",
    "failsLate",
    "failsInList",
    "error",
    "errorThing { name }",
    "missing",
    "missingDeep { must }",
    "missingInList",
    "noList",
    "even",
    "badInt",
    "badShade",
    "badType { name }",
    "badKind { name }",
    "badEither { __typename }",
  ])("leaves what has an error to the interpreter: %s", async (field) => {
    expect((await interpreted(`{ early ${field} }`)).errors).toHaveLength(1);
    expect(await planOf(`{ early ${field} late }`).answer(CONTEXT, {})).toBeNull();
  });

  it.each(["place", "asked", "set"])(
    "leaves what it does not know to the interpreter: %s",
    async (field) => {
      expect((await interpreted(`{ ${field} }`)).errors).toBeUndefined();
      expect(await planOf(`{ early ${field} }`).answer(CONTEXT, {})).toBeNull();
    },
  );

  it("plans nothing whose key would be an object's prototype", () => {
    expect(() => planOf("{ __proto__: early }")).toThrow("no plan answers this");
  });

  it("plans below a field only when something is there", async () => {
    const plan = planOf(
      "{ either { ... on Thing { name must self { name } } ... on Other { odd } } }",
    );
    await plan.answer(CONTEXT, {});
    expect(plan.fields).toBe(2);
  });
});

describe("the plans that are kept", () => {
  const ask = (plans: Plans, text: string, variables: Variables = {}) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const operation = getOperationAST(document)!;
    const note = () => plans.noteAnswer({ document, operation }, { query: text });
    return { operation, note, plan: plans.planFor(document, operation, variables) };
  };
  const documents = new Map<string, ReturnType<typeof parse>>();

  it("begin after some uses, and again after an answer with an error", () => {
    const plans = new Plans(schema, { usesBefore: 2 });
    expect(ask(plans, "{ early }").plan).toBeNull();
    expect(ask(plans, "{ early }").plan).toBeNull();
    const { plan, operation } = ask(plans, "{ early }");
    expect(plan).toBeInstanceOf(Plan);
    expect(ask(plans, "{ early }").plan).toBe(plan);
    plans.noteFailure(operation);
    expect(ask(plans, "{ early }").plan).toBeNull();
  });

  it("are one for each way in which conditions fall", async () => {
    const plans = new Plans(schema, { usesBefore: 0 });
    const text = "query ($x: Boolean!, $t: String) { early @include(if: $x) args(text: $t) }";
    const on = ask(plans, text, { x: true, t: "a" }).plan!;
    expect(ask(plans, text, { x: true, t: "b" }).plan).toBe(on);
    const off = ask(plans, text, { x: false }).plan!;
    expect(Object.keys((await on.answer(CONTEXT, { x: true }))!)).toEqual(["early", "args"]);
    expect(Object.keys((await off.answer(CONTEXT, { x: false }))!)).toEqual(["args"]);
  });

  it("are as many as have room, the latest used", async () => {
    const plans = new Plans(schema, { usesBefore: 0 }, 1_000);
    const first = ask(plans, "{ early }");
    const second = ask(plans, "{ late }");
    expect(ask(plans, "{ early }").plan).toBe(first.plan);
    const wide = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: early`).join(" ")} }`;
    const third = ask(plans, "{ number }");
    third.note();
    ask(plans, wide);
    expect(ask(plans, "{ late }").plan).not.toBe(second.plan);
  });

  it("weigh what they grow to", async () => {
    const plans = new Plans(schema, { usesBefore: 0 }, 1_000);
    const { plan, note } = ask(plans, "{ thing { self { self { self { name } } } } }");
    const text = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: early`).join("\n")} }`;
    const other = ask(plans, text);
    await plan!.answer(CONTEXT, {});
    note();
    // Of the other only the text was weighed so far: with its fields there is no room for both.
    other.note();
    expect(ask(plans, "{ thing { self { self { self { name } } } } }").plan).not.toBe(plan);
  });
});
