import { TEST_PSEUDONYMS } from "../../support/pseudonyms";
import { COMMAND_LINE_VIEWER } from "../../../src/auth/viewer";
import { OwnConnection } from "../../../src/db/own-connection";
import { importBundle } from "../../../src/import/import-bundle";
import { inlineSource, type InlineFile } from "../../../src/import/inline-source";
import type { TestDatabase } from "../../support/database";
import { addWideChecklists } from "./wide-checklists";
import { addWideClaims } from "./wide-claims";
import { addWidePractice } from "./wide-practice";
import { addWideRateCards } from "./wide-rate-cards";
import { WIDE_WAYS } from "./wide-ways";

/** How many of everything: as many as a question goes through. */
export const WIDTH = 20;

/**
 * Twenty councils with twenty providers, and as many contracts, models, people and readings, all of
 * one shape: whatever is asked of one has as much to say as of each other.
 */
export async function fillWide({ dataSource }: TestDatabase): Promise<void> {
  const connection = await OwnConnection.beside(dataSource, COMMAND_LINE_VIEWER);
  try {
    const report = await importBundle(connection, {
      source: inlineSource(wideBundle()),
      pseudonyms: TEST_PSEUDONYMS,
    });
    if (report.outcome !== "landed") throw new Error(JSON.stringify(report));
    for (const statement of [...PAYING, ...WIDE_WAYS]) await dataSource.query(statement);
  } finally {
    await connection.close();
  }
  await addWideRateCards(dataSource);
  await addWideClaims(dataSource);
  await addWidePractice(dataSource);
  await addWideChecklists(dataSource);
}

/** Of each contract: what is planned, invested, stated and agreed, which no bundle brings. */
const PAYING = [
  `insert into outcome_metric (id, contract_id, reference)
     select gen_random_uuid(), id, 'home' from contract`,
  `insert into payment_commitment (id, contract_id, payer_id, reference)
     select gen_random_uuid(), id, commissioner_id, 'council' from contract`,
  `insert into payment_plan (id, contract_id, number, set_by)
     select gen_random_uuid(), id, number, 'test' from contract, generate_series(1, 2) number`,
  `insert into payment_plan_line (id, plan_id, position, outcome_metric_id, period_start,
       period_end, claims, amount_minor, currency, payer_id, recipient_id)
     select gen_random_uuid(), p.id, 1, m.id, '2024-01-01', '2030-12-31', 5, 500, 'GBP',
       c.commissioner_id, y.organisation_id
     from payment_plan p join contract c on c.id = p.contract_id
     join outcome_metric m on m.contract_id = c.id join contract_party y on y.contract_id = c.id`,
  `insert into investment (id, contract_id, investor_id, reference, committed_minor, currency)
     select gen_random_uuid(), contract_id, organisation_id, 'fund', 900, 'GBP' from contract_party`,
  `insert into bond_scenario (id, contract_id, name, achievement, assumptions, set_by)
     select gen_random_uuid(), id, 'base', 1, 'As planned', 'test' from contract`,
  `with entry as (
     insert into ledger_entry (id, contract_id, kind, occurred_on, postings, recorded_by)
     select gen_random_uuid(), id, 'drawdown', '2024-02-01', 2, 'test' from contract
     returning id, contract_id
   )
   insert into ledger_posting (id, entry_id, contract_id, position, account, organisation_id,
       investment_id, amount_minor, currency)
     select gen_random_uuid(), e.id, e.contract_id, place, account, i.investor_id, i.id, amount,
       'GBP'
     from entry e join investment i on i.contract_id = e.contract_id,
       (values (1, 'cash', 300), (2, 'investment', -300)) v(place, account, amount)`,
  `insert into contract_cost (id, contract_id, title, amount_minor, currency, period_start,
       period_end, is_included, source, stated_by)
     select gen_random_uuid(), id, 'Delivery', 100, 'GBP', '2024-01-01', '2024-12-31', included,
       'Accounts', 'test'
     from contract, (values (true), (false)) v(included)`,
  `insert into cost_alternative (id, contract_id, title, per, outcome_metric_id, amount_minor,
       currency, source, stated_by)
     select gen_random_uuid(), contract_id, 'Other', 'outcome_achieved', id, 90, 'GBP', 'Study',
       'test'
     from outcome_metric`,
  `insert into contract_kpi (id, contract_id, indicator_lineage_id, good_from, approaching_from,
       improvement_from, set_by)
     select gen_random_uuid(), a.contract_id, l.id, 1, 0.9, 0.75, 'test'
     from model_attachment a join indicator_lineage l on l.logic_model_id = a.logic_model_id
     where l.reference = 'count'`,
  `insert into contract_remark (id, contract_id, reference, subject, body)
     select gen_random_uuid(), id, 'r1', 'Cap', 'As advised' from contract`,
];

const numbers = Array.from({ length: WIDTH }, (_, i) => String(i).padStart(2, "0"));

function wideBundle(): InlineFile[] {
  return [
    csv("organisations.csv", "organisation,name,kinds", (n) => [
      `C${n},Council ${n},commissioner`,
      `H${n},Council ${n} Homes,provider`,
    ]),
    csv(
      "contracts.csv",
      "contract,title,commissioner,provider,starts_on,ends_on,value,currency,status",
      (n) => [`K${n},Contract ${n},C${n},H${n},2024-01-01,2030-12-31,1000.00,GBP,active`],
    ),
    csv("licences.csv", "organisation,star,edition,number,valid_from,valid_to", (n) => [
      `H${n},plain,1,L${n},2024-01-01,2030-12-31`,
    ]),
    csv("training.csv", "organisation,star,edition,worker,trained_on,valid_until", (n) => [
      `H${n},plain,1,W${n},2024-01-01,`,
    ]),
    csv("engagements.csv", ENGAGEMENT_HEADINGS, (n) =>
      ["a", "b"].map((one) => `E${n}${one},P${n}${one},K${n},Hub,W${n},2024-02-01,,,25-34`),
    ),
    csv("readings.csv", READING_HEADINGS, (n) =>
      ["a", "b"].flatMap((one) => [
        `R${n}${one}1,E${n}${one},plain,1,2024-03-01,collaborative,standard,completed,,2,2,2,2,2`,
        `R${n}${one}2,E${n}${one},plain,1,2024-03-01,service_user,standard,completed,,3,3,3,3,3`,
        `R${n}${one}3,E${n}${one},plain,1,2024-06-01,collaborative,standard,completed,,4,4,4,4,4`,
      ]),
    ),
    csv(
      "measurements.csv",
      "indicator,contract,period_start,period_end,value,numerator,denominator,state",
      (n) => [`count,K${n},2024-04-01,2024-06-30,5,,,verified`],
    ),
    json("stars/plain.json", PLAIN_STAR),
    ...numbers.map((n) => json(`models/${n}.json`, model(n))),
  ];
}

const ENGAGEMENT_HEADINGS =
  "engagement,service_user,contract,service,keyworker,started_on,ended_on,end_reason,age_band";
const READING_HEADINGS =
  "reading,engagement,star,edition,taken_on,completed_by,kind,state,notes,a,b,c,d,e";

const PLAIN_STAR = {
  code: "plain",
  edition: "1",
  name: "Plain",
  publisher: "Nobody",
  licensed: true,
  scale: { min: 1, max: 5 },
  reviewIntervalDays: 90,
  stages: [1, 2, 3, 4, 5].map((at) => ({ name: `Stage ${at}`, from: at, to: at })),
  areas: ["a", "b", "c", "d", "e"].map((code) => ({ code, name: `Area ${code}` })),
};

function model(n: string): object {
  return {
    model: `M${n}`,
    title: `Model ${n}`,
    contracts: [`K${n}`],
    nodes: [
      { ref: "in", layer: "input", title: "Workers", indicators: [indicator("staff")] },
      { ref: "how", layer: "process", title: "Outreach", indicators: [indicator("rounds")] },
      { ref: "out", layer: "output", title: "Sessions", indicators: [indicator("sessions")] },
      outcome("mid", "interim_outcome", "count"),
      outcome("end", "final_outcome", "total"),
    ],
    links: [
      ["in", "how"],
      ["how", "out"],
      ["out", "mid"],
      ["mid", "end"],
    ].map(([from, to]) => ({ from, to, rationale: "It helps", strength: "assumed" })),
  };
}

function outcome(ref: string, layer: string, counted: string): object {
  const stars = [{ star: "plain", edition: "1", area: "a", weight: 1 }];
  const title = `People are better off ${ref}`;
  return {
    ref,
    layer,
    title,
    outcomeType: "service_user",
    stars,
    indicators: [indicator(counted)],
  };
}

function indicator(ref: string): object {
  return {
    ref,
    title: `Number of ${ref}`,
    nature: "objective",
    unit: "people",
    direction: "up",
    aggregation: "flow",
    baseline: "0",
    frequency: "quarterly",
    targets: [{ start: "2024-01-01", end: "2024-12-31", value: "20" }],
  };
}

function csv(path: string, headings: string, rows: (n: string) => string[]): InlineFile {
  return { path, content: [headings, ...numbers.flatMap(rows), ""].join("\n") };
}

function json(path: string, content: object): InlineFile {
  return { path, content: JSON.stringify(content) };
}
