import { startTestApi, type TestApi } from "../support/api";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { Fixtures, issuesOf, runMutation, type Written } from "../support/fixtures";

const ENGAGEMENT = `... on EngagementSuccess { engagement {
  id reference status startedOn endedOn endReason version facts { name value }
  contract { reference } service { name } provider { reference } serviceUser { id pseudonym }
  keyworker { reference }
} }`;

const P1 = TEST_PSEUDONYMS.pseudonymOf("HOMES", "P1");
const Q1 = TEST_PSEUDONYMS.pseudonymOf("HOMES", "Q1");

interface EngagementAnswer {
  engagement: { id: string; reference: string; version: number; serviceUser: { id: string } };
}

describe("engagements", () => {
  let api: TestApi;
  let fixtures: Fixtures;
  let council: Written;
  let provider: Written;
  let contract: Written;
  let service: Written;
  beforeAll(async () => {
    api = await startTestApi();
    fixtures = new Fixtures(api);
    council = await fixtures.organisation("COUNCIL", "commissioner");
    provider = await fixtures.organisation("HOMES");
    contract = await fixtures.contract("C-1", council);
    service = await fixtures.service(contract, provider, "Outreach");
    await fixtures.worker(provider, "worker-1");
  });
  afterAll(() => api.close());

  const start = (input: object) =>
    runMutation<EngagementAnswer>(
      api,
      "startEngagement",
      {
        serviceUser: "P1",
        contract: contract.id,
        service: service.id,
        startedOn: "2024-05-01",
        ...input,
      },
      ENGAGEMENT,
    );

  it("start with a person who is entered when the pseudonym is new", async () => {
    const { engagement } = await start({
      reference: "E-1",
      keyworker: "worker-1",
      facts: [
        { name: "gender", value: "female" },
        { name: "age_band", value: "35-54" },
      ],
    });
    expect(engagement).toMatchObject({
      reference: "E-1",
      status: "OPEN",
      startedOn: "2024-05-01",
      endedOn: null,
      version: 1,
      facts: [
        { name: "age_band", value: "35-54" },
        { name: "gender", value: "female" },
      ],
      contract: { reference: "C-1" },
      service: { name: "Outreach" },
      provider: { reference: "HOMES" },
      keyworker: { reference: "worker-1" },
    });
    const again = await start({ startedOn: "2025-05-01" });
    expect(again.engagement.serviceUser).toEqual(engagement.serviceUser);
    expect(again.engagement.reference).toMatch(/^E-[2-9A-Z]{10}$/);
    const found = await api.ask(
      `query ($id: ID!, $provider: ID!) {
        byId: engagement(id: $id) { reference }
        byReference: engagement(provider: $provider, reference: "E-1") { id }
        node(id: $id) { ... on Engagement { serviceUser { pseudonym provider { reference } } } }
        none: engagement(provider: $provider, reference: "E-9") { id }
        person: serviceUser(provider: $provider, caseReference: "P1") {
          engagements { totalCount nodes { reference } }
        }
        shown: serviceUser(provider: $provider, pseudonym: "${P1.toLowerCase()}") { pseudonym }
        inClear: serviceUser(provider: $provider, pseudonym: "P1") { pseudonym }
      }`,
      { id: engagement.id, provider: provider.id },
    );
    expect(found).toEqual({
      byId: { reference: "E-1" },
      byReference: { id: engagement.id },
      node: { serviceUser: { pseudonym: P1, provider: { reference: "HOMES" } } },
      none: null,
      person: {
        engagements: {
          totalCount: 2,
          nodes: [{ reference: "E-1" }, { reference: again.engagement.reference }],
        },
      },
      shown: { pseudonym: P1 },
      inClear: null,
    });
    expect(await start({ reference: "E-1" })).toMatchObject({ __typename: "Conflict" });
  });

  it("are refused with what would be accepted", async () => {
    const facts = [
      { name: "age", value: "" },
      { name: "age", value: "1" },
    ];
    expect(issuesOf(await start({ reference: "", serviceUser: " ", facts }))).toEqual([
      "input.reference REQUIRED",
      "input.serviceUser REQUIRED",
      "input.facts.0.value REQUIRED",
      "input.facts.1.name DUPLICATE",
    ]);
    const early = await start({ startedOn: "2024-03-31" });
    expect(issuesOf(early)).toEqual(["input.startedOn OUTSIDE_THE_CONTRACT"]);
    expect(early.message).toContain("2024-04-01 to 2030-03-31");
    expect(issuesOf(await start({ startedOn: "2030-04-01" }))).toHaveLength(1);
    const stranger = await start({ keyworker: "worker-9" });
    expect(issuesOf(stranger)).toEqual(["input.keyworker UNKNOWN_WORKER"]);
    const draft = await fixtures.contract("C-2", council, { status: "draft" });
    const drafted = await fixtures.service(draft, provider, "Outreach");
    expect(issuesOf(await start({ service: drafted.id }))).toEqual([
      "input.service NOT_OF_THE_CONTRACT",
    ]);
    expect(await start({ contract: draft.id, service: drafted.id })).toMatchObject({
      code: "CONTRACT_IS_DRAFT",
    });
    expect(await start({ contract: `ctr_${"0".repeat(25)}` })).toMatchObject({
      __typename: "NotFound",
    });
    expect(await start({ service: `svc_${"0".repeat(25)}` })).toMatchObject({ code: "NOT_FOUND" });
    const people = await api.ask<{ serviceUsers: { totalCount: number } }>(
      `{ serviceUsers { totalCount } }`,
    );
    expect(people.serviceUsers.totalCount).toBe(1);
  });

  it.each(["a\0b", "half a character \ud83d"])("take facts of text alone: %j", async (text) => {
    const facts = [
      { name: text, value: "1" },
      { name: "age", value: text },
    ];
    expect(issuesOf(await start({ facts }))).toEqual([
      "input.facts.0.name NOT_TEXT",
      "input.facts.1.value NOT_TEXT",
    ]);
  });

  it("start for somebody known by the pseudonym that they are shown by", async () => {
    const { engagement } = await start({ serviceUser: P1.toLowerCase() });
    expect(engagement.serviceUser).toMatchObject({ pseudonym: P1 });
    const nobody = await start({ serviceUser: TEST_PSEUDONYMS.pseudonymOf("HOMES", "nobody") });
    expect(issuesOf(nobody)).toEqual(["input.serviceUser UNKNOWN_PSEUDONYM"]);
  });

  it("take at most 50 facts", async () => {
    const facts = Array.from({ length: 51 }, (_, i) => ({ name: `fact ${i}`, value: "1" }));
    expect(issuesOf(await start({ facts }))).toEqual(["input.facts TOO_MANY"]);
  });

  it("enter a new person once when two start at the same moment", async () => {
    const both = await Promise.all([start({ serviceUser: "P2" }), start({ serviceUser: "P2" })]);
    expect(both[0].engagement.serviceUser.id).toBe(both[1].engagement.serviceUser.id);
  });

  it("are listed with every filter, by all that they are listed under", async () => {
    const other = await fixtures.service(contract, provider, "Support");
    await start({ reference: "L-1", service: other.id, serviceUser: "Q1" });
    const { engagement } = await start({
      reference: "L-2",
      service: other.id,
      serviceUser: "Q2",
      startedOn: "2024-07-01",
      keyworker: "worker-1",
    });
    await runMutation(
      api,
      "endEngagement",
      { engagement: engagement.id, version: 1, endedOn: "2025-02-01", endReason: "planned" },
      ENGAGEMENT,
    );
    const { workers } = await api.ask<{ workers: { nodes: { id: string }[] } }>(
      `{ workers(search: "worker-1") { nodes { id } } }`,
    );
    const list = async (args: string): Promise<string[]> => {
      const { engagements } = await api.ask<{ engagements: { nodes: { reference: string }[] } }>(
        `query ($service: ID!, $contract: ID!, $provider: ID!, $keyworker: ID!) {
          a: service(id: $service) { id } c: contract(id: $contract) { id }
          p: organisation(id: $provider) { id } k: node(id: $keyworker) { id }
          engagements(service: $service, ${args}) { nodes { reference } }
        }`,
        {
          service: other.id,
          contract: contract.id,
          provider: provider.id,
          keyworker: workers.nodes[0]!.id,
        },
      );
      return engagements.nodes.map((node) => node.reference);
    };
    expect(await list("contract: $contract, provider: $provider")).toEqual(["L-1", "L-2"]);
    expect(await list("keyworker: $keyworker")).toEqual(["L-2"]);
    expect(await list("status: OPEN")).toEqual(["L-1"]);
    expect(await list("status: ENDED")).toEqual(["L-2"]);
    expect(await list(`startedTo: "2024-06-30"`)).toEqual(["L-1"]);
    expect(await list(`startedFrom: "2024-07-01"`)).toEqual(["L-2"]);
    expect(await list(`endedFrom: "2025-02-01"`)).toEqual(["L-2"]);
    expect(await list(`endedTo: "2025-01-31"`)).toEqual([]);
    expect(await list(`search: "${Q1.slice(2, 12).toLowerCase()}"`)).toEqual(["L-1"]);
    expect(await list(`search: "l-2"`)).toEqual(["L-2"]);
    expect(await list(`search: "100%"`)).toEqual([]);
    const nested = await api.ask(
      `query ($service: ID!) { service(id: $service) {
        engagements(status: ENDED) { totalCount nodes { keyworker { engagements(search: "L-2") {
          nodes { reference }
        } } } }
      } }`,
      { service: other.id },
    );
    expect(nested).toEqual({
      service: {
        engagements: {
          totalCount: 1,
          nodes: [{ keyworker: { engagements: { nodes: [{ reference: "L-2" }] } } }],
        },
      },
    });
  });

  it("cost the statements of one, under one contract and under many", async () => {
    const query = `query Cost($first: Int!) { contracts(first: $first) { nodes {
      engagements(first: 3) { totalCount nodes {
        contract { id } service { id } provider { id } serviceUser { id } keyworker { id }
        revisions { reason service { id } keyworker { id } }
      } }
    } } }`;
    const more = await fixtures.contract("C-3", council);
    const third = await fixtures.service(more, provider, "Outreach");
    await start({ contract: more.id, service: third.id, keyworker: "worker-1" });
    await api.ask(query, { first: 1 });
    await api.ask(query, { first: 9 });
    const [one, many] = api.log.filter((line) => line.operation === "Cost");
    expect(many!.rows).toBeGreaterThan(one!.rows);
    expect(many!.statements).toBe(one!.statements);
  });
});
