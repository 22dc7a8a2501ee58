import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, issuesOf, registerStar, runMutation, type Written } from "../support/fixtures";

const LICENCE = `... on LicenceSuccess { licence {
  id number validFrom validTo version organisation { reference } star { code }
} }`;

interface LicenceAnswer {
  licence: { id: string; version: number };
}

describe("licences", () => {
  let api: TestApi;
  let holder: Written;
  let star: string;
  beforeAll(async () => {
    api = await startTestApi();
    holder = await new Fixtures(api).organisation("HOLDER");
    star = await registerStar(api, { licensed: true });
  });
  afterAll(() => api.close());

  const grant = (input: object) =>
    runMutation<LicenceAnswer>(
      api,
      "grantLicence",
      {
        organisation: holder.id,
        star,
        number: "L-1",
        validFrom: "2024-01-01",
        validTo: "2024-12-31",
        ...input,
      },
      LICENCE,
    );
  const change = (id: string, version: number, changes: object) =>
    runMutation<LicenceAnswer>(api, "changeLicence", { licence: id, version, changes }, LICENCE);

  it("are granted for a period and hold on its days, ends included", async () => {
    const { licence } = await grant({});
    expect(licence).toMatchObject({
      organisation: { reference: "HOLDER" },
      star: { code: "tide" },
    });
    const { node } = await api.ask<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on Licence {
        before: isCurrent(on: "2023-12-31") first: isCurrent(on: "2024-01-01")
        last: isCurrent(on: "2024-12-31") after: isCurrent(on: "2025-01-01") now: isCurrent
      } } }`,
      { id: licence.id },
    );
    expect(node).toEqual({ before: false, first: true, last: true, after: false, now: false });
  });

  it("are refused when a value is wrong, or the number is known", async () => {
    expect(issuesOf(await grant({ number: " ", validTo: "2023-12-31" }))).toEqual([
      "input.number REQUIRED",
      "input.validTo PERIOD_BACKWARDS",
    ]);
    expect(await grant({})).toMatchObject({ __typename: "Conflict" });
    const nobody = `org_${"0".repeat(25)}`;
    expect(await grant({ organisation: nobody })).toMatchObject({ __typename: "NotFound" });
    expect(await grant({ star: `sta_${"0".repeat(25)}` })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("are changed at the version that was read, and keep a period", async () => {
    const { licence } = await grant({ number: "L-2" });
    expect(await change(licence.id, 1, { validTo: "2024-06-30" })).toMatchObject({
      licence: { number: "L-2", validFrom: "2024-01-01", validTo: "2024-06-30", version: 2 },
    });
    expect(await change(licence.id, 1, { validTo: "2024-07-31" })).toMatchObject({
      __typename: "Conflict",
      currentVersion: 2,
    });
    expect(issuesOf(await change(licence.id, 2, { validFrom: "2024-07-01" }))).toEqual([
      "input.changes.validTo PERIOD_BACKWARDS",
    ]);
    expect(await change(licence.id, 2, { number: "L-1" })).toMatchObject({
      __typename: "Conflict",
      currentVersion: null,
    });
  });

  it("are listed by organisation, Star and day, with the statements of one", async () => {
    const other = await new Fixtures(api).organisation("OTHER");
    await grant({ organisation: other.id, validFrom: "2024-10-01", validTo: "2030-01-01" });
    const found = await api.ask(
      `query ($organisation: ID!, $star: ID!) {
        byOrganisation: licences(organisation: $organisation) { nodes { validFrom } }
        byDay: licences(star: $star, on: "2024-11-01") { totalCount }
        star(id: $star) { licences { nodes { number } } }
      }`,
      { organisation: other.id, star },
    );
    expect(found).toEqual({
      byOrganisation: { nodes: [{ validFrom: "2024-10-01" }] },
      byDay: { totalCount: 2 },
      star: { licences: { nodes: [{ number: "L-1" }, { number: "L-2" }, { number: "L-1" }] } },
    });
    const nested = `query Cost($first: Int!) { organisations(first: $first) { nodes {
      licences(on: "2024-03-01") { totalCount nodes { organisation { id } star { id } } }
    } } }`;
    await api.ask(nested, { first: 1 });
    const answer = await api.ask<{ organisations: { nodes: object[] } }>(nested, { first: 9 });
    expect(answer.organisations.nodes).toMatchObject([
      { licences: { totalCount: 2 } },
      { licences: { totalCount: 0 } },
    ]);
    const [one, many] = api.log.filter((line) => line.operation === "Cost");
    expect(many!.statements).toBe(one!.statements);
  });

  it("keep who entered them and who changed them last", async () => {
    const { licence } = await grant({ number: "L-3", validTo: "2024-02-01" });
    const ask = () =>
      api.ask<{ node: object }>(
        `query ($id: ID!) { node(id: $id) { ... on Licence {
          grantedBy grantedAt changedBy changedAt
        } } }`,
        { id: licence.id },
      );
    const entered = { grantedBy: "tester", grantedAt: expect.any(String) };
    expect((await ask()).node).toEqual({ ...entered, changedBy: null, changedAt: null });
    await change(licence.id, 1, { validTo: "2024-01-31" });
    expect((await ask()).node).toEqual({
      ...entered,
      ...{ changedBy: "tester", changedAt: expect.any(String) },
    });
  });

  it("of one number are one, also when two are given it at the same moment", async () => {
    const other = await new Fixtures(api).organisation("RACERS");
    const numbers = ["R-1", "R-2", "R-3", "R-4"];
    const granted = await Promise.all(
      numbers.map((number) => grant({ organisation: other.id, number })),
    );
    const answers = await Promise.all(
      granted.map(({ licence }) => change(licence.id, 1, { number: "R-0" })),
    );
    const kinds = answers.map((answer) => answer.__typename).sort();
    expect(kinds).toEqual(["Conflict", "Conflict", "Conflict", "LicenceSuccess"]);
  });
});
