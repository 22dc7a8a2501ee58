import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
} from "graphql";
import { createSchema } from "../../src/schema";
import { encodeId } from "../../src/graphql/global-id";
import type { Arena } from "./support/arena";
import { thingAt } from "./walk/samples";
import { selectionOf } from "./walk/selections";
import { absentId, isShared } from "./walk/things";

/** An argument of a field below the root that takes an id. */
interface Nested {
  readonly type: string;
  readonly field: string;
  readonly arg: GraphQLArgument;
  readonly selection: string;
}

const NESTED: Nested[] = Object.values(createSchema().getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__") && name !== "Query" && name !== "Mutation")
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter((arg) => getNamedType(arg.type).name === "ID")
        .filter((arg) => !isShared(whatOf(arg)))
        .map((arg) => ({
          ...{ type: type.name, field: field.name, arg },
          selection: selectionOf(getNamedType(field.type)),
        })),
    ),
  );

/** A thing of side 03 whose fields are asked, by its type. */
const PARENTS: Readonly<Record<string, [kind: Parameters<typeof encodeId>[0], sql: string]>> = {
  Contract: ["contract", "select id from contract where reference = 'K03'"],
  InterimOutcome: ["node", inModel("node", "and x.layer = 'interim_outcome'")],
  FinalOutcome: ["node", inModel("node", "and x.layer = 'final_outcome'")],
  Indicator: ["indicator", inModel("indicator", "and x.title = 'Number of count'")],
  RateCard: [
    "rateCard",
    "select x.id from rate_card x join contract c on c.id = x.contract_id where c.reference = 'K03'",
  ],
  LogicModelVersion: [
    "modelVersion",
    "select v.id from model_version v join logic_model m on m.id = v.logic_model_id where m.reference = 'M03'",
  ],
};

/** What the ids name, on a side by its number. */
const NAMED: Readonly<Record<string, [kind: Parameters<typeof encodeId>[0], sql: string]>> = {
  contract: ["contract", "select id from contract where reference = 'K' || $1"],
  service: [
    "service",
    "select s.id from service s join contract c on c.id = s.contract_id where c.reference = 'K' || $1",
  ],
  provider: ["organisation", "select id from organisation where reference = 'H' || $1"],
  rateCard: ["rateCard", PARENTS.RateCard![1].replace("'K03'", "'K' || $1")],
  indicator: ["indicator", PARENTS.Indicator![1].replace("'M03'", "'M' || $1")],
  publishedVersion: ["modelVersion", PARENTS.LogicModelVersion![1].replace("'M03'", "'M' || $1")],
};

/** Ids of other organisations as arguments of fields below the root. */
export function nestedIds(arena: () => Arena): void {
  describe("ids of others below the root", () => {
    let token: string;
    beforeAll(async () => {
      const roles = ["commissioner C03", "provider_manager H03"].map((role) => role.split(" "));
      token = await arena().tokenFor("nested", roles as [string, string][]);
    });
    const find = async ([kind, sql]: (typeof PARENTS)[string], side: string[] = []) => {
      const [row] = await arena().database.dataSource.query(sql, side);
      return encodeId(kind, row.id);
    };

    it.each(NESTED.map((one) => [`${one.type}.${one.field}(${one.arg.name})`, one] as const))(
      "are taken for ids of nothing by %s",
      async (_name, { type, field, arg, selection }) => {
        const parent = await find(PARENTS[type]!);
        const named = NAMED[whatOf(arg)]!;
        const query = `query ($parent: ID!, $it: ${String(arg.type)}) {
          node(id: $parent) { ... on ${type} { it: ${field}(${arg.name}: $it) ${selection} } }
        }`;
        const ask = async (id: string) => {
          const variables = { parent, it: isList(arg) ? [id] : id };
          const { body, verdict } = await arena().ask(query, variables, token);
          expect(verdict.slice(1).filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
          return JSON.stringify({ data: body.data, errors: body.errors }).replaceAll(id, "<id>");
        };
        const [own, foreign] = [await find(named, ["03"]), await find(named, ["04"])];
        expect(await ask(foreign)).toBe(await ask(absentId(whatOf(arg))));
        expect(await ask(own)).toContain('"it":');
      },
    );

    it("are all asked", () => expect(NESTED.length).toBeGreaterThan(12));
  });
}

function whatOf({ name }: GraphQLArgument): string {
  return name === "services" ? "service" : name === "bands" ? "bandSet" : thingAt("", name);
}

const isList = ({ type }: GraphQLArgument): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

function inModel(table: string, and: string): string {
  return `select x.id from ${table} x join model_version v on v.id = x.model_version_id
          join logic_model m on m.id = v.logic_model_id where m.reference = 'M03' ${and} limit 1`;
}
