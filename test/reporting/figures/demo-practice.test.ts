import { DEMO_PEOPLE } from "../../../src/demo/demo-people";
import { decodeAnyId } from "../../../src/graphql/global-id";
import { LIFTED_LIMITS, type TestApi } from "../../support/api";
import { rowsOf } from "./support/dataset-rows";
import { refreshFor, refresherOf } from "./support/refresher";
import { startDemonstration } from "../../support/demonstration";

jest.setTimeout(300_000);

const CONTRACT = "ALD-HOM-01";
const TOLD = "{ achieved partly notYet noLongerWanted notSaid }";
const ANSWERS = "answers { question n yes no cannotTell yesShare nearest }";
const SCORED = "{ people kappaLinear kappaQuadratic nearest }";

const ASKED = `query ($contract: ID!) { contract(reference: $contract) {
  starEvidence { star { id code edition } dataQuality {
    supervision { people peopleDiscussed share nearest }
    audits { ${ANSWERS} } spotChecks { ${ANSWERS} }
    agreement { overall ${SCORED} areas { area { code } figure ${SCORED} } }
  } }
  logicModels { published { outcomes { id
    evidence(contracts: [$contract]) { checklists {
      checklist { id } area { code } people needIdentified achieved
      items { item { code } needIdentified achieved }
    } }
    personalOutcomes(contracts: [$contract]) {
      people outcomes asThePeopleSay ${TOLD} asTheWorkersSay ${TOLD}
      byTheme { theme { code } outcomes asThePeopleSay ${TOLD} asTheWorkersSay ${TOLD} }
    }
  } } }
} }`;

const PLAN = `query ($contract: ID!, $star: ID!) { contract(reference: $contract) {
  journeyPlan(star: $star) { on yearBefore areas { area { id } stages {
    stage { id position } people peopleYearBefore joined left withoutService
  } } } } }`;

type Count = number | null;

interface Answers {
  readonly answers: readonly {
    readonly question: string;
    readonly n: Count;
    readonly yes: Count;
    readonly no: Count;
    readonly cannotTell: Count;
    readonly yesShare: Count;
    readonly nearest: Count;
  }[];
}

type Scored = Readonly<Record<"people" | "kappaLinear" | "kappaQuadratic" | "nearest", Count>>;

interface AskedStar {
  readonly star: { readonly id: string; readonly code: string; readonly edition: string };
  readonly dataQuality: {
    readonly supervision: Readonly<
      Record<"people" | "peopleDiscussed" | "share" | "nearest", Count>
    >;
    readonly audits: Answers;
    readonly spotChecks: Answers;
    readonly agreement: {
      readonly overall: Scored;
      readonly areas: readonly { readonly area: { readonly code: string }; figure: Scored }[];
    };
  };
}

type Told = Readonly<
  Record<"achieved" | "partly" | "notYet" | "noLongerWanted" | "notSaid", Count>
>;

interface Part {
  readonly outcomes: Count;
  readonly asThePeopleSay: Told;
  readonly asTheWorkersSay: Told;
}

interface AskedOutcome {
  readonly id: string;
  readonly evidence: {
    readonly checklists: readonly {
      readonly checklist: { readonly id: string };
      readonly area: { readonly code: string };
      readonly people: Count;
      readonly needIdentified: Count;
      readonly achieved: Count;
      readonly items: readonly {
        readonly item: { readonly code: string };
        readonly needIdentified: Count;
        readonly achieved: Count;
      }[];
    }[];
  };
  readonly personalOutcomes: Part & {
    readonly people: Count;
    readonly byTheme: readonly (Part & { readonly theme: { readonly code: string } | null })[];
  };
}

interface AskedPlan {
  readonly on: string | null;
  readonly yearBefore: string | null;
  readonly areas: readonly {
    readonly area: { readonly id: string };
    readonly stages: readonly {
      readonly stage: { readonly id: string; readonly position: number };
      readonly people: Count;
      readonly peopleYearBefore: Count;
      readonly joined: Count;
      readonly left: Count;
      readonly withoutService: boolean | null;
    }[];
  }[];
}

const keyOf = (id: string): string => decodeAnyId(id)!.key;

/** As a column of exact numbers gives it. */
const exact = (value: Count): number | null => value && Number(value.toPrecision(12));

const checksOf = ({ star, dataQuality }: AskedStar): unknown[][] => {
  const { supervision, audits, spotChecks, agreement } = dataQuality;
  const of = keyOf(star.id);
  const found = (name: string, { answers }: Answers): unknown[][] =>
    answers.map(({ question, n, yes, no, cannotTell, yesShare, nearest }) => [
      ...[of, `${name}_${question.toLowerCase()}`, "all", n, yes, no, cannotTell],
      ...[exact(yesShare), null, null, nearest],
    ]);
  const agreed = (area: string, one: Scored): unknown[] => [
    ...[of, "agreement", area, one.people, null, null, null, null],
    ...[exact(one.kappaLinear), exact(one.kappaQuadratic), one.nearest],
  ];
  const { people, peopleDiscussed, share, nearest } = supervision;
  return [
    [
      ...[of, "supervision", "all", people, peopleDiscussed, null, null],
      exact(share),
      null,
      null,
    ].concat([nearest]),
    ...found("audit", audits),
    ...found("spot_check", spotChecks),
    agreed("all", agreement.overall),
    ...agreement.areas.map(({ area, figure }) => agreed(area.code, figure)),
  ];
};

const checklistsOf = ({ id, evidence }: AskedOutcome): unknown[][] =>
  evidence.checklists.flatMap(({ checklist, area, items, ...whole }) => {
    const of = [keyOf(id), keyOf(checklist.id), area.code];
    const { people } = whole;
    return [
      [...of, "all", people, whole.needIdentified, whole.achieved],
      ...items.map(({ item, needIdentified, achieved }) => [
        ...[...of, item.code, people, needIdentified, achieved],
      ]),
    ];
  });

const saidOf = ({ achieved, partly, notYet, noLongerWanted, notSaid }: Told): Count[] => [
  ...[achieved, partly, notYet, noLongerWanted, notSaid],
];

const personalOf = ({ id, personalOutcomes: { people, byTheme, ...all } }: AskedOutcome) => {
  if (all.outcomes === null || all.outcomes === 0) return [];
  const row = (theme: string, of: Count, part: Part): unknown[] => [
    ...[keyOf(id), theme, of, part.outcomes],
    ...[...saidOf(part.asThePeopleSay), ...saidOf(part.asTheWorkersSay)],
  ];
  return [
    row("all", people, all),
    ...byTheme.map((part) => row(part.theme?.code ?? "none", null, part)),
  ];
};

const placesOf = ({ on, yearBefore, areas }: AskedPlan): unknown[][] =>
  areas.flatMap(({ area, stages }) =>
    stages.map(({ stage, people, peopleYearBefore, joined, left, withoutService }) => [
      ...[keyOf(area.id), keyOf(stage.id), on, yearBefore, stage.position, people],
      ...[peopleYearBefore, joined, left],
      withoutService === null ? null : withoutService ? "yes" : "no",
    ]),
  );

const inOrder = (rows: readonly unknown[][]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

const COLUMNS = {
  reading_checks:
    "star_id checked area n yes no cannot_tell share kappa_linear kappa_quadratic nearest",
  journey_stages:
    "star_area_id star_stage_id told_on year_before position people people_year_before joined gone " +
    "without_service",
  checklist_outcomes: "node_id checklist_id area item people need_identified achieved",
  personal_outcomes:
    "node_id theme people outcomes achieved_by_person partly_by_person not_yet_by_person " +
    "no_longer_wanted_by_person not_said_by_person achieved_by_worker partly_by_worker " +
    "not_yet_by_worker no_longer_wanted_by_worker not_said_by_worker",
} as const;

const EXACT = ["share", "kappa_linear", "kappa_quadratic"];

describe("the practice of the demonstration, kept for analysts", () => {
  let api: TestApi;
  let contractId: string;
  beforeAll(async () => {
    api = await startDemonstration({ limits: LIFTED_LIMITS });
    const [found] = await api.database.dataSource.query(
      "select id from contract where reference = $1",
      [CONTRACT],
    );
    contractId = found.id;
  });
  afterAll(() => api.close());

  const WHO = DEMO_PEOPLE.filter(({ key }) =>
    ["commissioner-aldermere", "manager-quillfold", "analyst-aldermere"].includes(key),
  );

  async function kept(subject: string, name: keyof typeof COLUMNS): Promise<string[]> {
    const rows = await rowsOf(api.database, subject, name);
    const columns = COLUMNS[name].split(" ");
    const value = (column: string, given: unknown): unknown =>
      EXACT.includes(column) && given !== null ? exact(Number(given)) : given;
    return inOrder(
      rows
        .filter((row) => row.contract_id === contractId)
        .map((row) => columns.map((column) => value(column, row[column]))),
    );
  }

  it.each(WHO.map(({ key, subject }) => [key, subject] as const))(
    "is for %s what the API answers",
    async (_, subject) => {
      await refreshFor(refresherOf(api.database), subject);
      const asking = api.as(subject);
      const { contract } = await asking.ask<{
        contract: {
          starEvidence: AskedStar[];
          logicModels: { published: { outcomes: AskedOutcome[] } | null }[];
        };
      }>(ASKED, { contract: CONTRACT });
      const outcomes = contract.logicModels.flatMap(({ published }) => published?.outcomes ?? []);
      const plans = await Promise.all(
        contract.starEvidence.map(({ star: { code, edition } }) =>
          asking.ask<{ contract: { journeyPlan: AskedPlan } }>(PLAN, {
            ...{ contract: CONTRACT, star: `${code} ${edition}` },
          }),
        ),
      );
      const told = {
        reading_checks: contract.starEvidence.flatMap(checksOf),
        journey_stages: plans.flatMap((plan) => placesOf(plan.contract.journeyPlan)),
        checklist_outcomes: outcomes.flatMap(checklistsOf),
        personal_outcomes: outcomes.flatMap(personalOf),
      };
      for (const name of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
        expect([name, told[name].length > 0]).toEqual([name, true]);
        expect(await kept(subject, name)).toEqual(inOrder(told[name]));
      }
    },
  );

  it("follows what is recorded later", async () => {
    const manager = DEMO_PEOPLE.find(({ key }) => key === "manager-quillfold")!.subject;
    const before = await kept(manager, "reading_checks");
    await api.database.dataSource.query(
      `insert into supervision (id, reading_id, discussed_on, recorded_by)
       select gen_random_uuid(), r.id, '2026-06-01', 'somebody'
       from reading r join engagement e on e.id = r.engagement_id
       where e.contract_id = $1 and r.state = 'completed'
         and not exists (select from supervision v where v.reading_id = r.id)`,
      [contractId],
    );
    await refreshFor(refresherOf(api.database), manager);
    expect(await kept(manager, "reading_checks")).not.toEqual(before);
  });

  it("has a row for each step of a plan, and for each stage that a service works with", async () => {
    const { subject } = WHO.find(({ key }) => key === "commissioner-aldermere")!;
    const [{ steps, stages }] = await api.database.dataSource.query(
      `select (select count(*)::integer
               from implementation_plan p join contract c on c.id = p.contract_id,
                 jsonb_array_elements(p.steps) where c.commissioner_id = o.id) as steps,
              (select count(*)::integer
               from stage_statement s join contract c on c.id = s.contract_id,
                 jsonb_array_elements(s.stages) where c.commissioner_id = o.id) as stages
       from organisation o where o.reference = 'ALDERMERE'`,
    );
    expect(steps).toBeGreaterThan(5);
    expect(stages).toBeGreaterThan(1);
    expect(await rowsOf(api.database, subject, "implementation_steps")).toHaveLength(steps);
    expect(await rowsOf(api.database, subject, "stage_statements")).toHaveLength(stages);
  });
});
