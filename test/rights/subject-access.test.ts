import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { heldPage } from "../../src/rights/subject-access/held-page";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { wholly } from "../../src/db/wholly";
import { collectHeld } from "../../src/rights/subject-access/subject-access.service";
import { enterPerson, setScene, type Person, type Scene } from "./support";

interface Prepared {
  json: string;
  document: string;
}

describe("what is held about a person", () => {
  let api: TestApi;
  let scene: Scene;
  let person: Person;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await setScene(api);
    await scene.record({ notes: "about somebody else" });
    person = await enterPerson(api, scene);
    await api.database.dataSource.query(
      `insert into retention_notice (id, service_user_id, organisation_id, due_on)
       values (gen_random_uuid(), $1, $2, '2030-01-31')`,
      [person.key, scene.provider.key],
    );
  });
  afterAll(() => api.close());

  const prepare = (asking: Pick<TestApi, "ask" | "send"> = api) =>
    runMutation<Prepared>(
      { ...api, ...asking },
      "prepareSubjectAccess",
      { serviceUser: person.id },
      "... on PrepareSubjectAccessSuccess { json document }",
    );

  it("is all of it, in the words of the field", async () => {
    const { json } = await prepare();
    const held = JSON.parse(json);
    expect(held.person).toMatchObject({
      pseudonym: person.pseudonym,
      providerReference: "HOMES",
    });
    expect(held.retention).toMatchObject({ dueOn: "2030-01-31" });
    expect(held.engagements).toHaveLength(1);
    expect(held.engagements[0]).toMatchObject({
      ...{ reference: "Marchbanks-1", contract: "C-1", service: "Outreach" },
      ...{ keyworker: "worker-1", endedOn: "2024-10-15", endReason: "Ottoline moved away" },
      ...{ facts: { street: "Quillfeather Court" }, keptMonths: null },
      revisions: [
        { reason: "Ottoline moved", facts: { street: "Tumbledown Lane" } },
        { reason: null },
      ],
      readings: [
        {
          ...{ reference: "Marchbanks-r1", state: "withdrawn", notes: "Ottoline said so" },
          withdrawals: [{ state: "approved", decisionNote: "Marchbanks it is" }],
        },
        {
          ...{ takenOn: "2024-08-20", star: "Tide table, edition 2026", recordedBy: "tester" },
          withdrawals: [{ state: "requested", reason: "Ottoline asked" }],
        },
        { state: "in_progress", actionPlan: "Call Mr Marchbanks" },
      ],
    });
    expect(held.engagements[0].readings[1].scores).toEqual([
      { area: "My home", score: 7, stage: "Learning" },
      ...["money", "body", "mind", "people"].map((area) => ({
        ...{ area: `My ${area}`, score: null, stage: null },
      })),
    ]);
    expect(json).not.toContain("about somebody else");
  });

  it("holds every row that leads to them with every column, and no keys", async () => {
    const held = JSON.parse((await prepare()).json);
    const counts = Object.entries<unknown[]>(held.records).map(([t, rows]) => [t, rows.length]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ service_user: 1, engagement: 1, engagement_revision: 2, reading: 3, withdrawal: 2 },
      retention_notice: 1,
      ...{ claimant: 0, claim_person: 0, claim: 0, claim_event: 0, payment_line: 0, relapse: 0 },
      ...{ supervision: 0, audit_finding: 0, second_scoring: 0, checklist_record: 0, way_step: 0 },
      ...{ personal_outcome: 0, personal_outcome_node: 0, personal_outcome_review: 0 },
      ...{ case_study_person: 0, case_study: 0 },
    });
    expect(JSON.stringify(held)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
    const columns: { name: string }[] = await api.database.dataSource.query(
      `select attname as name from pg_attribute
       where attrelid = 'reading'::regclass and attnum > 0 and atttypid <> 'uuid'::regtype`,
    );
    expect(Object.keys(held.records.reading[0]).sort()).toEqual(
      columns.map(({ name }) => name).sort(),
    );
  });

  it("says who read and changed it, and leaves an event itself", async () => {
    await prepare();
    const { audit } = JSON.parse((await prepare()).json);
    const whats = (audit as { what: string }[]).map(({ what }) => what).join("\n");
    expect(whats).toContain("insert reading (recordReading)");
    expect(whats).toContain("prepareSubjectAccess");
    const [{ events }] = await api.database.dataSource.query(
      `select count(*)::integer as events from audit_event
       where category = 'export' and $1 = any(service_user_ids)`,
      [person.key],
    );
    expect(events).toBeGreaterThanOrEqual(2);
  });

  it("can be read as a page in which nothing that was entered does anything", async () => {
    const { document } = await prepare();
    expect(document).toMatch(/^<!doctype html>/);
    expect(document).toContain("<dd>Ottoline said so</dd>");
    expect(document).toContain("Quillfeather Court");
    expect(document).not.toMatch(/<script|src=|href=/);
    const connection = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
    const held = await wholly(connection, () => collectHeld(connection.session, person.key));
    await connection.close();
    const [engagement] = held.engagements;
    const evil = { ...engagement!, endReason: `<script>alert("1")</script>` };
    const page = heldPage({ ...held, engagements: [evil] });
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(page).not.toContain("<script");
  });

  it("is for those who manage the provider", async () => {
    const others = await scene.fixtures.organisation("OTHERS");
    await api.grant("stranger", "provider_manager", { organisation: others.key });
    await api.grant("manager", "provider_manager", { organisation: scene.provider.key });
    expect(await prepare(api.as("stranger"))).toMatchObject({ __typename: "NotFound" });
    await expect(prepare(api.as("nobody"))).rejects.toThrow("FORBIDDEN");
    const { json } = await prepare(api.as("manager"));
    expect(JSON.parse(json).engagements[0].readings).toHaveLength(3);
    expect(JSON.parse(json).engagements[0].commissioner).toBe("Organisation COUNCIL");
  });
});
