import { encodeId, type IdKind } from "../../../src/graphql/global-id";
import { newId } from "../../../src/db/new-id";
import type { Arena } from "../support/arena";
import { addPracticeThings, PRACTICE, SHARED_PRACTICE } from "./practice-things";

/** What there is of one side: its ids, by what they are for. */
export type Things = Readonly<Record<string, string>>;

/** Where a side's things are found, by number: their kind, and SQL that gives their keys. */
const WHERE: Readonly<Record<string, [kind: IdKind, sql: string]>> = {
  commissioner: ["organisation", "select id from organisation where reference = 'C' || $1"],
  provider: ["organisation", "select id from organisation where reference = 'H' || $1"],
  contract: ["contract", "select id from contract where reference = 'K' || $1"],
  contractLot: ["contractLot", ofContract("contract_lot")],
  contractParty: ["contractParty", ofContract("contract_party", "and x.role <> 'commissioner'")],
  service: ["service", ofContract("service")],
  engagement: ["engagement", ofContract("engagement")],
  reading: ["reading", ofEngagement("reading x", "and kind = 'standard'")],
  withdrawal: [
    "withdrawal",
    ofEngagement("withdrawal w join reading x on x.id = w.reading_id", "", "w"),
  ],
  serviceUser: [
    "serviceUser",
    `select x.service_user_id as id from engagement x join contract c on c.id = x.contract_id
     where c.reference = 'K' || $1`,
  ],
  licence: ["licence", ofProvider("licence")],
  worker: ["worker", ofProvider("worker")],
  training: [
    "training",
    `select t.id from training t join worker x on x.id = t.worker_id
     join organisation o on o.id = x.organisation_id where o.reference = 'H' || $1`,
  ],
  roleGrant: ["roleGrant", "select id from role_grant where subject = 'colleague-' || $1"],
  invitation: ["invitation", ofProvider("invitation")],
  accessToken: ["accessToken", "select id from access_token where subject = 'colleague-' || $1"],
  logicModel: ["logicModel", "select id from logic_model where reference = 'M' || $1"],
  publishedVersion: ["modelVersion", ofModel("model_version x", "x.status = 'published'")],
  draft: ["modelVersion", ofModel("model_version x", "x.status = 'draft'")],
  modelEvent: ["modelEvent", ofModel("model_event x", "true")],
  ...inVersion("node"),
  ...inVersion("link"),
  ...inVersion("mapping"),
  ...inVersion("indicator"),
  target: [
    "target",
    `select t.id from target t join indicator x on x.lineage_id = t.lineage_id
     join model_version v on v.id = x.model_version_id join logic_model m on m.id = v.logic_model_id
     where m.reference = 'M' || $1`,
  ],
  measurement: ["measurement", ofContract("measurement", "and state = 'draft'")],
  rateCard: ["rateCard", ofContract("rate_card")],
  rateMetric: [
    "rateMetric",
    `select m.id from rate_metric m join rate_card x on x.id = m.rate_card_id
     join contract c on c.id = x.contract_id where c.reference = 'K' || $1`,
  ],
  outcomeMetric: ["outcomeMetric", ofContract("outcome_metric")],
  claim: ["claim", ofContract("claim")],
  claimSample: ["claimSample", ofContract("claim_sample")],
  paymentRun: ["paymentRun", ofContract("payment_run")],
  ledgerEntry: ["ledgerEntry", ofContract("ledger_entry")],
  paymentCommitment: ["paymentCommitment", ofContract("payment_commitment")],
  investment: ["investment", ofContract("investment")],
  contractCost: ["contractCost", ofContract("contract_cost")],
  costAlternative: ["costAlternative", ofContract("cost_alternative")],
  ...PRACTICE,
};

/** What both sides share, and everybody sees. */
const SHARED: Readonly<Record<string, [kind: IdKind, sql: string]>> = {
  star: ["star", "select id from star where code = 'plain'"],
  starArea: ["starArea", "select a.id from star_area a where code = 'a'"],
  starStage: ["starStage", "select id from star_stage"],
  bandSet: ["bandSet", "select id from band_set"],
  editionMapping: ["editionMapping", "select id from edition_mapping"],
  ...SHARED_PRACTICE,
};

export const KINDS: Readonly<Record<string, IdKind>> = Object.fromEntries(
  Object.entries({ ...WHERE, ...SHARED }).map(([what, [kind]]) => [what, kind]),
);

/** Whether things of the kind are for everybody to see: what Stars there are, and how they read. */
export const isShared = (what: string): boolean => what in SHARED;

/** Whether it names an organisation: those are a directory, which everybody with a role may read. */
export const isOrganisation = (what: string): boolean => KINDS[what] === "organisation";

/** An id of the right kind that nothing has. */
export const absentId = (what: string): string => encodeId(KINDS[what]!, newId());

/** Adds what a bundle cannot bring, and gives the ids of a side's things. */
export async function thingsOf(arena: Arena, side: string): Promise<Things> {
  const { dataSource } = arena.database;
  const find = async (what: string): Promise<string | null> => {
    const [kind, sql] = (WHERE[what] ?? SHARED[what])!;
    const [row] = await dataSource.query(`${sql} limit 1`, sql.includes("$1") ? [side] : []);
    return row ? encodeId(kind, row.id) : null;
  };
  const idOf = async (what: string): Promise<string> => {
    const id = await find(what);
    if (id === null) throw new Error(`there is no ${what} ${side}`);
    return id;
  };
  await dataSource.query(
    `insert into contract_lot (id, contract_id, reference, title)
     select gen_random_uuid(), id, 'LOT', 'Lot' from contract where reference = 'K' || $1`,
    [side],
  );
  await dataSource.query(
    `insert into payment_run (id, contract_id, number, period_start, period_end, as_of, amount_minor,
       currency, approved_by)
     select gen_random_uuid(), id, 1, starts_on, starts_on, now(), 0, 'GBP', 'test'
     from contract where reference = 'K' || $1`,
    [side],
  );
  await addPracticeThings(dataSource, side);
  await arena.tokenFor(`colleague-${side}`, [["analyst", `H${side}`]]);
  const change = async (name: string, input: object): Promise<void> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { body, text } = await arena.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { message }
        ... on ValidationFailed { issues { path message } } } }`,
      { input },
    );
    const result = body.data?.[name] as { __typename: string } | undefined;
    if (!result?.__typename.endsWith("Success")) throw new Error(`${name}: ${text}`);
  };
  await change("requestWithdrawal", { reading: await idOf("reading"), reason: "Wrong person" });
  await change("invitePerson", {
    ...{ organisation: await idOf("provider"), role: "ANALYST", name: "Somebody" },
  });
  await change("startDraft", { logicModel: await idOf("logicModel") });
  await change("recordMeasurement", {
    ...{ indicator: await idOf("indicator"), contract: await idOf("contract"), value: "3" },
    period: { start: "2024-07-01", end: "2024-09-30" },
  });
  const found: Record<string, string> = {};
  for (const what of Object.keys(KINDS)) {
    const id = await find(what);
    if (id !== null) found[what] = id;
    else if (WHERE[what]) throw new Error(`there is no ${what} ${side}`);
  }
  const [person] = await dataSource.query(
    `select u.pseudonym from service_user u join organisation o on o.id = u.organisation_id
     where o.reference = 'H' || $1 limit 1`,
    [side],
  );
  return { ...found, pseudonym: person.pseudonym };
}

function ofContract(table: string, and = ""): string {
  return `select x.id from ${table} x join contract c on c.id = x.contract_id
          where c.reference = 'K' || $1 ${and}`;
}

function ofEngagement(from: string, and: string, row = "x"): string {
  return `select ${row}.id from ${from} join engagement e on e.id = x.engagement_id
          join contract c on c.id = e.contract_id where c.reference = 'K' || $1 ${and}`;
}

function ofProvider(table: string): string {
  return `select x.id from ${table} x join organisation o on o.id = x.organisation_id
          where o.reference = 'H' || $1`;
}

function ofModel(from: string, and: string): string {
  return `select x.id from ${from} join logic_model m on m.id = x.logic_model_id
          where m.reference = 'M' || $1 and ${and}`;
}

function inVersion(table: "node" | "link" | "mapping" | "indicator"): typeof WHERE {
  const sql = (status: string): string =>
    `select x.id from ${table} x join model_version v on v.id = x.model_version_id
     join logic_model m on m.id = v.logic_model_id
     where m.reference = 'M' || $1 and v.status = '${status}'`;
  const inDraft = `draft${table[0]!.toUpperCase()}${table.slice(1)}`;
  return { [table]: [table, sql("published")], [inDraft]: [table, sql("draft")] };
}
