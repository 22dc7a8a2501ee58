import { startTestApi, type TestApi } from "../support/api";
import { everythingIn } from "../support/everything";
import { runMutation } from "../support/fixtures";
import { COUNTED, enterPractice } from "./practice-of";
import { enterPerson, erase, setScene, TELLING, type Person } from "./support";

/** Tables with rows about a person, and how they lead to one engagement. */
const TABLES: Readonly<Record<string, string>> = {
  supervision: "reading_id in (select id from reading where engagement_id = $1)",
  audit_finding: "reading_id in (select id from reading where engagement_id = $1)",
  second_scoring: "reading_id in (select id from reading where engagement_id = $1)",
  checklist_record: "engagement_id = $1",
  way_step: "engagement_id = $1",
  personal_outcome: "engagement_id = $1",
  personal_outcome_node:
    "personal_outcome_id in (select id from personal_outcome where engagement_id = $1)",
  personal_outcome_review:
    "personal_outcome_id in (select id from personal_outcome where engagement_id = $1)",
  case_study: "id = $1",
};

describe("what was checked, agreed, reached and told of a person", () => {
  let api: TestApi;
  let person: Person;
  beforeEach(async () => {
    api = await startTestApi();
    const scene = await setScene(api);
    await scene.record({ notes: "about somebody else", takenOn: "2024-07-01" });
    person = await enterPerson(api, scene);
    await enterPractice(api);
    await api.grant("reader", "commissioner", {
      organisation: (await rows("select commissioner_id as key from contract"))[0]!.key as string,
    });
  });
  afterEach(() => api.close());

  const rows = (
    statement: string,
    values: readonly unknown[] = [],
  ): Promise<Record<string, unknown>[]> => api.database.dataSource.query(statement, [...values]);

  /** As the commissioner's figures read them. */
  async function counted(): Promise<Record<string, unknown[]>> {
    const runner = api.database.server.createQueryRunner();
    await runner.startTransaction();
    await runner.query("select enter_as('reader')");
    const [found] = await runner.query(COUNTED);
    await runner.rollbackTransaction();
    await runner.release();
    return found;
  }

  async function countsOf(reference: string): Promise<Record<string, number>> {
    const [engagement] = await rows("select id from engagement where reference = $1", [reference]);
    const counts: Record<string, number> = {};
    for (const [table, condition] of Object.entries(TABLES)) {
      const [found] = await rows(`select count(*)::integer as n from ${table} where ${condition}`, [
        engagement!.id,
      ]);
      counts[table] = Number(found!.n);
    }
    return counts;
  }

  const eraseThem = (way: string) => {
    const confirm = person.pseudonym;
    return erase(api, { serviceUser: person.id, ground: "OBJECTION", confirm, way });
  };

  it("is part of what is held about them, in words and row by row", async () => {
    const { json, document } = await runMutation<{ json: string; document: string }>(
      api,
      "prepareSubjectAccess",
      { serviceUser: person.id },
      "... on PrepareSubjectAccessSuccess { json document }",
    );
    const held = JSON.parse(json);
    const said = "Ottoline of Tumbledown Lane";
    const [engagement] = held.engagements;
    const found = { involvedPerson: "yes", scoresFitNotes: "no", actionPlanFollows: "cannot_tell" };
    expect(engagement.readings[1]).toMatchObject({
      supervisions: [{ discussedOn: "2024-08-21", note: said, recordedBy: "manager" }],
      auditFindings: [
        { ...found, note: said, isSpotCheck: false },
        { ...found, note: said, foundBy: "manager" },
      ],
      secondScorings: [{ scoredOn: "2024-08-20", worker: "worker-2", recordedBy: "manager" }],
    });
    expect(engagement.readings[1].secondScorings[0].scores).toContainEqual({
      ...{ area: "My home", score: 4 },
    });
    expect(engagement.readings[2].auditFindings).toMatchObject([{ foundAt: null }]);
    expect(engagement).toMatchObject({
      steps: [{ step: "assessment", details: { whatMatters: [said], strengths: ["Cooks"] } }],
      personalOutcomes: [
        { words: `${said}, first`, theme: "A good life", inPlaceOf: null, reviews: [] },
        {
          ...{ words: said, theme: null, inPlaceOf: `${said}, first`, leadsTo: ["Safe at home"] },
          reviews: [{ byPerson: "achieved", byPersonWhy: said, byWorker: "partly" }],
        },
      ],
      checklists: [
        { checklist: "Ends, edition 1", withdrawnReason: said },
        {
          withdrawnAt: null,
          answers: [
            { item: "Keeps the home", need: true, achieved: true },
            { item: "Warm", need: false, achieved: null },
          ],
        },
      ],
    });
    expect(held.caseStudies).toMatchObject([
      { title: said, body: said, state: "shared", consentWords: said, service: "Outreach" },
    ]);
    const counts = Object.keys(TABLES).map((table) => [table, held.records[table].length]);
    expect(Object.fromEntries(counts)).toEqual(await countsOf("Marchbanks-1"));
    expect(json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-/);
    expect(json).not.toContain("about somebody else");
    for (const shown of [
      ...["The way through", "A sister", "What you wanted to reach, agreed on 2024-05-20"],
      ...["Ends, edition 1, on 2024-06-22", "Keeps the home", "Stories about you", "cannot tell"],
      ...["Score of the second worker", "the provider"],
    ]) {
      expect(document).toContain(shown);
    }
  });

  it("is counted as before when they are erased with their counts kept, and told by nobody", async () => {
    const [before, others] = [await counted(), await countsOf("E-1")];
    expect(Object.values(before).map((found) => found.length)).toEqual([2, 4, 2, 4, 4]);
    expect(await eraseThem("KEEP_COUNTS")).toMatchObject({ pseudonym: person.pseudonym });
    expect(await counted()).toEqual(before);
    const [shell] = await rows(
      "select reference from engagement where shell_person_id is not null",
    );
    expect(await countsOf(String(shell!.reference))).toEqual({
      ...{ supervision: 1, audit_finding: 2, second_scoring: 1, checklist_record: 2, way_step: 0 },
      ...{ personal_outcome: 2, personal_outcome_node: 2, personal_outcome_review: 1 },
      case_study: 0,
    });
    expect(await countsOf("E-1")).toEqual(others);
    await expectNothingLeft();
    // No worker, and no part of a sample that is a worker's.
    expect(await rows("select worker_id from second_scoring where recorded_by = 'erased'")).toEqual(
      [{ worker_id: null }],
    );
    const strata = await rows(
      "select stratum from audit_finding where found_by = 'erased' order by stratum",
    );
    expect(strata).toEqual([{ stratum: "by_month" }, { stratum: null }]);
  });

  it("is shown of nobody to who manages the provider, and can be changed no more", async () => {
    await eraseThem("KEEP_COUNTS");
    const [{ organisation }] = (await rows(
      "select organisation_id as organisation from service_user limit 1",
    )) as [{ organisation: string }];
    await api.grant("manager", "provider_manager", { organisation });
    const { engagements } = await api.as("manager").ask<{ engagements: { nodes: unknown[] } }>(
      `{ engagements(search: "erased") { nodes {
        serviceUser { id } wayThrough { id }
        personalOutcomes { id words whyItMatters replaces { words } reviews { byPersonWhy byWorker } }
        checklists { nodes { id note withdrawnReason answers { need } } }
      } } }`,
    );
    const [shell, ...more] = engagements.nodes as Shown[];
    expect(more).toEqual([]);
    const [one, other] = [shell!.personalOutcomes, shell!.checklists.nodes];
    expect(shell).toMatchObject({ serviceUser: null, wayThrough: [] });
    expect(one).toMatchObject([
      { words: null, whyItMatters: null, replaces: null, reviews: [] },
      { words: null, replaces: { words: null }, reviews: [{ byPersonWhy: null }] },
    ]);
    expect(other.map(({ note, withdrawnReason }) => [note, withdrawnReason]).sort()).toEqual([
      [null, null],
      [null, "erased"],
    ]);
    const record = other.find(({ withdrawnReason }) => withdrawnReason === null)!.id;
    const asking = { ...api, ...api.as("manager") };
    const withdrawing = runMutation(asking, "withdrawChecklistRecord", { record, reason: "R" }, "");
    expect(await withdrawing).toMatchObject({ __typename: "NotFound" });
    const review = {
      ...{ personalOutcome: one[1]!.id, reviewedOn: "2024-09-11" },
      ...{ byPerson: "ACHIEVED", byPersonWhy: "R" },
    };
    const reviewing = runMutation(asking, "reviewPersonalOutcome", review, "");
    expect(await reviewing).toMatchObject({ __typename: "NotFound" });
  });

  interface Shown {
    readonly personalOutcomes: readonly { readonly id: string }[];
    readonly checklists: {
      readonly nodes: readonly { id: string; note: null; withdrawnReason: string | null }[];
    };
  }

  it("is gone when they are erased with everything", async () => {
    const others = await countsOf("E-1");
    await eraseThem("REMOVE_EVERYTHING");
    for (const [table, n] of Object.entries(others)) {
      expect([table, await rows(`select 1 from ${table}`)]).toEqual([table, Array(n).fill(ONE)]);
    }
    await expectNothingLeft();
  });

  const ONE = { "?column?": 1 };

  async function expectNothingLeft(): Promise<void> {
    const after = await everythingIn(api.database);
    expect(after).not.toMatch(TELLING);
    expect(after).toContain("about somebody else");
    const outsideTheTrail = after.split("\n").filter((line) => !line.startsWith("audit_event"));
    for (const key of person.keys) expect(outsideTheTrail.join("\n")).not.toContain(key);
  }
});
