import { join } from "node:path";
import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLNamedType,
} from "graphql";
import { readQuestions } from "../../src/graphiql/questions";
import { checkPrices } from "../../src/limits/check-prices";
import { measure } from "../../src/limits/document-size";
import { refusalOf } from "../../src/limits/document-limits";
import { FIELD_WORK } from "../../src/limits/field-work";
import { DEFAULT_LIMITS } from "../../src/limits/limits";
import { LIST_SIZES } from "../../src/limits/list-sizes";
import { expectedSize, isList, isPage, priceOf } from "../../src/limits/price";
import { createSchema } from "../../src/schema";

const OPERATIONS = join(__dirname, "../../schema/operations");

const schema = createSchema();
const price = (text: string, variables: Record<string, unknown> = {}): number =>
  priceOf(schema, { document: parse(text), variables });

interface Place {
  readonly name: string;
  readonly parent: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
}

const FIELDS: Place[] = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith("__"))
  .flatMap((parent) =>
    isObjectType(parent) || isInterfaceType(parent)
      ? Object.values(parent.getFields()).map((field) => {
          return { name: `${parent.name}.${field.name}`, parent, field };
        })
      : [],
  );

describe("the price of an operation", () => {
  it("knows how long each list of the schema is expected to be", () => {
    const lists = FIELDS.filter(({ field }) => isList(field));
    expect(lists.length).toBeGreaterThan(150);
    const unpriced = lists.filter(({ parent, field }) => expectedSize(parent, field) === undefined);
    // State the expected size of their elements in src/limits/list-sizes.ts.
    expect(unpriced.map(({ name }) => name)).toEqual([]);
  });

  it("finds a size on each page, which can be neither null nor left out", () => {
    const pages = FIELDS.filter(({ field }) =>
      getNamedType(field.type).name.endsWith("Connection"),
    );
    expect(pages.length).toBeGreaterThan(20);
    for (const { name, field } of pages) {
      const first = field.args.find((arg) => arg.name === "first");
      const isSure = first && isNonNullType(first.type) && typeof first.defaultValue === "number";
      expect([name, isPage(field), isSure]).toEqual([name, true, true]);
    }
  });

  it("names only lists and fields that there are", () => {
    const elements = new Set(FIELDS.map(({ field }) => getNamedType(field.type).name));
    expect(Object.keys(LIST_SIZES).filter((name) => !elements.has(name))).toEqual([]);
    const fields = new Set(FIELDS.map(({ field }) => field.name));
    expect(Object.keys(FIELD_WORK).filter((name) => !fields.has(name))).toEqual([]);
  });

  it("grows with the page, up to the largest page, whoever says how large", () => {
    const inline = (first: number) => price(`{ contracts(first: ${first}) { nodes { title } } }`);
    const variable = (first: number) =>
      price("query ($n: Int!) { contracts(first: $n) { nodes { title } } }", { n: first });
    expect([inline(0), inline(1), inline(10)]).toEqual([1, 3, 21]);
    expect([variable(0), variable(1), variable(10)]).toEqual([1, 3, 21]);
    expect(inline(1_000_000)).toBe(inline(100));
    expect(variable(1_000_000)).toBe(inline(100));
    expect(price("{ contracts { nodes { title } } }")).toBe(inline(20));
  });

  it("multiplies pages within pages, and counts both lists of a page", () => {
    const inner = "services { name }";
    const single = price(`{ contracts(first: 1) { nodes { ${inner} } } }`);
    expect(price(`{ contracts(first: 100) { nodes { ${inner} } } }`)).toBe(1 + 100 * (single - 1));
    const nodes = "nodes { title }";
    const both = `${nodes} edges { node { title } }`;
    expect(price(`{ contracts(first: 10) { ${both} } }`)).toBeGreaterThan(
      price(`{ contracts(first: 10) { ${nodes} } }`),
    );
  });

  it("takes the dearest of several types, and what a fragment asks for as often as it is spread", () => {
    const spread = "{ contracts(first: 10) { nodes { ...T } } } fragment T on Contract { title }";
    expect(price(spread)).toBe(21);
    expect(price(spread.replace("...T", "...T a: title"))).toBe(31);
  });

  it("grows with the lists that a field is given, for each thing that is asked", () => {
    const query = `query ($ids: [ID!], $values: [String!]!) {
      contract(reference: "C") { logicModel { published { outcomes {
        starEvidence(contracts: $ids, where: [{ fact: "age", isOneOf: $values }]) { weightedMeanChange }
      } } } }
    }`;
    const of = (ids: number, values: number) =>
      price(query, { ids: Array(ids).fill("C"), values: Array(values).fill("v") });
    const outcomes = LIST_SIZES.Outcome!;
    expect(of(1_001, 1) - of(1, 1)).toBe(1_000 * outcomes);
    expect(of(1, 1_001) - of(1, 1)).toBe(1_000 * outcomes);
    expect(of(100_000, 1)).toBeGreaterThan(DEFAULT_LIMITS.cost);
  });

  it("leaves out what is skipped", () => {
    const query = `query ($no: Boolean!) {
      contracts(first: 10) { nodes { title reference @include(if: $no) } }
    }`;
    expect([price(query, { no: false }), price(query, { no: true })]).toEqual([21, 31]);
  });

  it("is checked at the start, so that a server whose prices are wrong does not run", () => {
    expect(() => checkPrices(schema)).not.toThrow();
    expect(() => checkPrices(schema, () => 0)).toThrow(/came out as 0 points instead of 21/);
  });

  it("is found wrong where the graphql package is there twice", () => {
    jest.isolateModules(() => {
      const again = jest.requireActual<typeof import("../../src/limits/check-prices")>(
        "../../src/limits/check-prices",
      );
      expect(() => again.checkPrices(schema)).toThrow(/installed twice: run npm ci/);
    });
  });
});

describe("a commissioner's questions", () => {
  const questions = readQuestions(OPERATIONS);

  it("are all here", () => {
    expect(questions.length).toBeGreaterThanOrEqual(23);
  });

  it.each(questions.map((question) => [question.name, question] as const))(
    "%s costs no more than a quarter of what is allowed",
    (_name, { query, variables }) => {
      const document = parse(query);
      const cost = priceOf(schema, { document, variables });
      expect({ cost, isWithin: cost <= DEFAULT_LIMITS.cost / 4 }).toEqual({ cost, isWithin: true });
      const quarter = <T extends object>(limits: T): T =>
        Object.fromEntries(
          Object.entries(limits).map(([name, most]) => [name, Math.floor(Number(most) / 4)]),
        ) as T;
      // Depth alone comes nearer: the way from a contract to an area of a Star is that long.
      const { depth, ...others } = DEFAULT_LIMITS.document;
      const allowed = { ...quarter(others), depth: depth / 2 };
      expect([refusalOf(document, allowed), measure(document)]).toEqual([null, measure(document)]);
    },
  );
});
