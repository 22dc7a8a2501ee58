import { createHash } from "node:crypto";
import {
  columnsOf,
  FIGURE_TABLES,
  type FigureTable,
} from "../../src/reporting/figures/figure-tables";
import { key, type World } from "./world";

const serviceKeys = (names: readonly string[]): string =>
  `{${names
    .map((name) => key("service", name))
    .sort()
    .join()}}`;

/** What tells those who see, or count, the people of services under a contract from others. */
function audience(
  sees: readonly string[],
  counts: readonly string[],
  seesDrafts: boolean,
  pays: string,
  models: readonly string[] = [],
): string {
  const drafts = `{${models.map((name) => key("logic_model", name)).join()}}`;
  const isProtected = counts.some((service) => !sees.includes(service));
  const lists = [serviceKeys(sees), serviceKeys(counts), "{}"];
  const flags = [isProtected, seesDrafts].map((is) => (is ? "t" : "f"));
  return md5([md5([...lists, ...flags, drafts].join("|")), pays].join("|"));
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** What providers are told of payments: what is owed to themselves. */
const own = (provider: string): string => `own {${key("organisation", provider)}}`;

/** Those who are told the same of a contract, by who they are. */
const AUDIENCES: readonly (readonly [name: string, contract: string, audience: string])[] = [
  ["for analysts of X1", "X1", audience([], ["A under X1", "B under X1"], false, "totals")],
  [
    "for commissioners of X1",
    "X1",
    audience([], ["A under X1", "B under X1"], true, "all", ["MX1"]),
  ],
  ["for managers of A under X1", "X1", audience(["A under X1"], [], true, own("provider A"))],
  ["for managers of C under Y1", "Y1", audience(["C under Y1"], [], true, own("provider C"))],
  ["for nobody of X1", "X1", "of nobody"],
];

/** What is kept of contracts' figures. */
export function addReported(world: World): void {
  for (const [name, contract, told] of AUDIENCES) {
    const of = { contract_id: key("contract", contract), audience: told };
    const where = `contract_id = '${of.contract_id}' and audience = '${told}'`;
    const state = { months: "{}", evidence_state: "", measurement_state: "", mark: "" };
    const seen = { seen_until: 1, unseen: 0, counted_at: "2025-05-01" };
    world.rowBy("reported_contract", name, { ...of, ...state, ...seen }, where);
    for (const table of FIGURE_TABLES) {
      world.rowBy(table.name, name, { ...valuesOf(table, "one"), ...of }, where);
      world.addBy(table.name, name, { ...valuesOf(table, "another"), ...of });
    }
  }
  const state = { months: "{}", evidence_state: "", measurement_state: "", mark: "" };
  for (const [name, told] of [
    ["for other analysts of X1", "of others"],
    ["for managers of B under X1", audience(["B under X1"], [], true, own("provider B"))],
  ] as const) {
    world.addBy("reported_contract", name, {
      ...{ contract_id: key("contract", "X1"), audience: told, ...state },
      ...{ seen_until: 1, unseen: 0, counted_at: "2025-05-01" },
    });
  }
}

/** Some value for each column that needs one. */
function valuesOf(table: FigureTable, name: string): Record<string, unknown> {
  const needed = columnsOf(table).filter(({ isNullable }) => !isNullable);
  return Object.fromEntries(
    needed.map((column) => [
      column.name,
      column.type === "key" ? key(column.name, name) : column.type === "text" ? "no" : "2025-05-01",
    ]),
  );
}
