import { startTestApi, type TestApi } from "./support/api";

/** The parts of an answer that these tests look into. */
interface Result {
  __typename: string;
  contract: { id: string; version: number; status: string; parties: { id: string }[] };
  service: { id: string; version: number };
  message: string;
  code: string;
  issues: { path: string[]; code: string }[];
}

const PROBLEM = `__typename ... on Problem { code message } ... on ValidationFailed { issues { path code } }`;
const CONTRACT = `... on ContractSuccess { contract {
  id reference status version startsOn endsOn value { amountMinor currency }
  commissioner { reference } lots { reference }
  parties { id role organisation { reference } lot { reference } }
  statusHistory { from to reason changedBy }
} }`;

describe("contracts", () => {
  let api: TestApi;
  let council: string;
  let provider: string;
  beforeAll(async () => {
    api = await startTestApi();
    council = await organisation("COUNCIL", "COMMISSIONER");
    provider = await organisation("HOMES", "PROVIDER");
  });
  afterAll(() => api.close());

  async function organisation(reference: string, kind: string): Promise<string> {
    const { createOrganisation } = await api.ask<{
      createOrganisation: { organisation: { id: string } };
    }>(
      `mutation ($input: CreateOrganisationInput!) {
        createOrganisation(input: $input) { ... on OrganisationSuccess { organisation { id } } }
      }`,
      { input: { reference, name: reference, kinds: [kind] } },
    );
    return createOrganisation.organisation.id;
  }

  async function mutation(name: string, input: object): Promise<Result> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const success = name.endsWith("Service")
      ? "... on ServiceSuccess { service { id version name provider { reference } } }"
      : CONTRACT;
    const data = await api.ask<Record<string, Result>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${PROBLEM} ${success} } }`,
      { input },
    );
    return data[name]!;
  }

  const terms = (reference: string) => ({
    reference,
    title: `About ${reference}`,
    commissioner: council,
    startsOn: "2024-04-01",
    endsOn: "2030-03-31",
  });

  async function activeContract(reference: string) {
    const created = await mutation("createContract", {
      ...terms(reference),
      parties: [{ organisation: provider, role: "LEAD_PROVIDER" }],
    });
    const { id, version } = created.contract;
    const moved = await mutation("changeContractStatus", { contract: id, version, to: "ACTIVE" });
    return moved.contract;
  }

  it("enters one with value, lots and parties", async () => {
    const created = await mutation("createContract", {
      ...terms("C-1"),
      value: { amountMinor: 125_000_000_00, currency: "GBP" },
      lots: [{ reference: "east", title: "East" }],
      parties: [{ organisation: provider, role: "LEAD_PROVIDER", lot: "east" }],
    });
    expect(created).toMatchObject({
      contract: {
        status: "DRAFT",
        value: { amountMinor: 12_500_000_000, currency: "GBP" },
        commissioner: { reference: "COUNCIL" },
        parties: [
          {
            role: "LEAD_PROVIDER",
            organisation: { reference: "HOMES" },
            lot: { reference: "east" },
          },
        ],
        statusHistory: [],
      },
    });
  });

  it("keeps its value to the last penny, through changes of other things", async () => {
    const value = { amountMinor: Number.MAX_SAFE_INTEGER, currency: "GBP" };
    const { contract } = await mutation("createContract", { ...terms("MUCH-1"), value });
    const { id, version } = contract;
    const changes = { title: "Another title" };
    const changed = await mutation("changeContract", { contract: id, version, changes });
    expect(changed.contract).toMatchObject({ version: version + 1, value });
    const { errors } = await api.send(
      `mutation ($input: CreateContractInput!) { createContract(input: $input) { __typename } }`,
      { input: { ...terms("MUCH-2"), value: { ...value, amountMinor: value.amountMinor + 1 } } },
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  it("says everything that is wrong with its terms", async () => {
    const answer = await mutation("createContract", {
      ...terms(" "),
      endsOn: "2020-01-01",
      value: { amountMinor: -1, currency: "pounds" },
      lots: [
        { reference: "1", title: "North" },
        { reference: "1", title: " " },
      ],
    });
    expect(answer.issues.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual([
      "input.reference REQUIRED",
      "input.endsOn PERIOD_BACKWARDS",
      "input.value.amountMinor NEGATIVE",
      "input.value.currency UNKNOWN_CURRENCY",
      "input.lots.1.title REQUIRED",
      "input.lots.1.reference DUPLICATE",
    ]);
  });

  it("refuses a contract of more than a hundred years: somebody slipped in a year", async () => {
    const answer = await mutation("createContract", { ...terms("C-LONG"), endsOn: "9999-12-31" });
    expect(answer.issues).toEqual([{ path: ["input", "endsOn"], code: "TOO_LONG" }]);
  });

  it("refuses a taken reference, a buyer that is no commissioner and an unknown lot", async () => {
    await mutation("createContract", terms("C-2"));
    expect(await mutation("createContract", terms("C-2"))).toMatchObject({ code: "CONFLICT" });
    const wrong = await mutation("createContract", { ...terms("C-3"), commissioner: provider });
    expect(wrong).toMatchObject({ code: "NOT_A_COMMISSIONER" });
    const noLot = await mutation("createContract", {
      ...terms("C-4"),
      parties: [{ organisation: provider, role: "LEAD_PROVIDER", lot: "moon" }],
    });
    expect(noLot.issues[0]).toMatchObject({ path: ["input", "parties", "0", "lot"] });
  });

  it("moves only as it may, and keeps who moved it and why", async () => {
    const created = await mutation("createContract", terms("M-1"));
    const { id } = created.contract;
    const move = (version: number, to: string, reason?: string) =>
      mutation("changeContractStatus", { contract: id, version, to, reason });
    expect(await move(1, "ENDED")).toMatchObject({ code: "ILLEGAL_MOVE" });
    expect(await move(1, "ACTIVE")).toMatchObject({ code: "NO_LEAD_PROVIDER" });
    const party = { organisation: provider, role: "LEAD_PROVIDER" };
    await mutation("addContractParty", { contract: id, version: 1, party });
    expect(await move(2, "ACTIVE")).toMatchObject({ contract: { status: "ACTIVE", version: 3 } });
    expect(await move(3, "ENDED")).toMatchObject({ code: "NOT_OVER_YET" });
    expect(await move(3, "TERMINATED")).toMatchObject({ __typename: "ValidationFailed" });
    expect(await move(3, "TERMINATED", "The provider closed.")).toMatchObject({
      contract: {
        status: "TERMINATED",
        statusHistory: [
          { from: "DRAFT", to: "ACTIVE", reason: null, changedBy: "tester" },
          { from: "ACTIVE", to: "TERMINATED", reason: "The provider closed." },
        ],
      },
    });
    expect(await move(4, "ACTIVE", "Again")).toMatchObject({ code: "ILLEGAL_MOVE" });
  });

  it("answers a change of an old version with a conflict", async () => {
    const { id, version } = await activeContract("V-1");
    const change = (title: string) =>
      mutation("changeContract", { contract: id, version, changes: { title } });
    const answers = await Promise.all([change("One"), change("Two")]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      "Conflict",
      "ContractSuccess",
    ]);
  });

  it("has services of delivering parties only, which then stay parties", async () => {
    const { id, version, parties } = await activeContract("S-1");
    const service = { contract: id, provider, name: "Outreach" };
    const outsider = await organisation("OUTSIDER", "PROVIDER");
    expect(await mutation("createService", { ...service, provider: outsider })).toMatchObject({
      code: "NOT_A_PROVIDER_OF_THE_CONTRACT",
    });
    const made = await mutation("createService", service);
    expect(made).toMatchObject({ service: { provider: { reference: "HOMES" } } });
    expect(await mutation("createService", service)).toMatchObject({ code: "CONFLICT" });
    const renamed = await mutation("changeService", {
      service: made.service.id,
      version: 1,
      changes: { name: "Floating support" },
    });
    expect(renamed).toMatchObject({ service: { name: "Floating support", version: 2 } });
    const removed = { contract: id, version, party: parties[0]!.id };
    expect(await mutation("removeContractParty", removed)).toMatchObject({
      code: "DELIVERS_A_SERVICE",
    });
  });

  it("lists by commissioner, party, status, day and words", async () => {
    await activeContract("L-1");
    const list = (filter: string) =>
      api
        .ask<{ contracts: { nodes: { reference: string }[] } }>(
          `{ contracts(${filter}) { nodes { reference } } }`,
        )
        .then((data) => data.contracts.nodes.map((node) => node.reference));
    expect(await list(`search: "about l-1"`)).toEqual(["L-1"]);
    expect(await list(`commissioner: "${council}", status: [ACTIVE], search: "L-1"`)).toEqual([
      "L-1",
    ]);
    expect(await list(`party: "${provider}", roles: [INVESTOR]`)).toEqual([]);
    expect(await list(`party: "${provider}", search: "L-1", on: "2025-01-01"`)).toEqual(["L-1"]);
    expect(await list(`search: "L-1", on: "2035-01-01"`)).toEqual([]);
  });

  it("costs the same number of statements for one organisation and for many", async () => {
    for (let i = 0; i < 5; i += 1) await organisation(`MANY-${i}`, "PROVIDER");
    const query = (first: number) =>
      api.ask(
        `query Threads { organisations(first: ${first}) { nodes { contracts(first: 3) {
          totalCount nodes { commissioner { name } parties { organisation { name } lot { title } }
          services { provider { name } } lots { title } statusHistory { to } } } } } }`,
      );
    await query(1);
    await query(20);
    const [one, many] = api.log.filter((line) => line.operation === "Threads");
    expect(many!.rows).toBeGreaterThan(one!.rows);
    expect(many!.statements).toBe(one!.statements);
  });
});
