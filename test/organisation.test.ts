import { startTestApi, type TestApi } from "./support/api";

const CREATE = /* GraphQL */ `
  mutation ($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename
      ... on OrganisationSuccess {
        organisation {
          id
          reference
          name
          kinds
          version
        }
      }
      ... on Problem {
        code
        message
      }
      ... on ValidationFailed {
        issues {
          path
          code
        }
      }
    }
  }
`;

interface Created {
  createOrganisation: {
    __typename: string;
    organisation: { id: string; reference: string; version: number };
    code: string;
    message: string;
    issues: { path: string[]; code: string }[];
  };
}

describe("organisations", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const create = async (input: object) =>
    (await api.ask<Created>(CREATE, { input })).createOrganisation;

  it("enters one, and finds it by id, by reference and as a node", async () => {
    const { organisation } = await create({ reference: "A", name: "Alder", kinds: ["PROVIDER"] });
    const found = await api.ask(
      `query ($id: ID!) {
        byId: organisation(id: $id) { name }
        byReference: organisation(reference: "A") { id }
        node(id: $id) { id ... on Organisation { kinds } }
        none: organisation(reference: "nobody") { id }
      }`,
      { id: organisation.id },
    );
    expect(found).toEqual({
      byId: { name: "Alder" },
      byReference: { id: organisation.id },
      node: { id: organisation.id, kinds: ["PROVIDER"] },
      none: null,
    });
  });

  it("names everything that is wrong at once", async () => {
    const answer = await create({ reference: " ", name: "", kinds: [] });
    expect(answer.__typename).toBe("ValidationFailed");
    expect(answer.issues.map((issue) => issue.path.join("."))).toEqual([
      "input.reference",
      "input.name",
      "input.kinds",
    ]);
  });

  it("does the same request once for one idempotency key", async () => {
    const input = { reference: "B", name: "Birch", kinds: ["PROVIDER"], idempotencyKey: "k1" };
    const [first, second] = await Promise.all([create(input), create(input)]);
    expect(second).toEqual(first);
    const other = await create({ ...input, name: "Beech" });
    expect(other.issues).toEqual([{ path: ["input", "idempotencyKey"], code: "KEY_REUSED" }]);
    const taken = await create({ ...input, idempotencyKey: "k2" });
    expect(taken).toMatchObject({ __typename: "Conflict" });
  });

  it("refuses an edit of an old version and says the current one", async () => {
    const { organisation } = await create({ reference: "C", name: "Cedar", kinds: ["INVESTOR"] });
    const change = (version: number, name: string) =>
      api.ask<{ changeOrganisation: object }>(
        `mutation ($input: ChangeOrganisationInput!) {
          changeOrganisation(input: $input) {
            ... on OrganisationSuccess { organisation { name version } }
            ... on Conflict { currentVersion }
          }
        }`,
        { input: { organisation: organisation.id, version, changes: { name } } },
      );
    expect(await change(1, "Cypress")).toEqual({
      changeOrganisation: { organisation: { name: "Cypress", version: 2 } },
    });
    expect(await change(1, "Chestnut")).toEqual({ changeOrganisation: { currentVersion: 2 } });
  });

  it("pages by cursor, counts only when asked, and refuses a foreign cursor", async () => {
    const page = (after: string | null) =>
      api.ask<{ organisations: { nodes: { name: string }[]; pageInfo: { endCursor: string } } }>(
        `query ($after: String) {
          organisations(first: 2, after: $after) {
            nodes { name } edges { cursor node { id } } totalCount
            pageInfo { hasNextPage hasPreviousPage endCursor }
          }
        }`,
        { after },
      );
    const first = await page(null);
    expect(first.organisations).toMatchObject({
      nodes: [{ name: "Alder" }, { name: "Birch" }],
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = await page(first.organisations.pageInfo.endCursor);
    expect(second.organisations).toMatchObject({
      nodes: [{ name: "Cypress" }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const foreign = await api.send(`{ organisations(after: "nonsense") { totalCount } }`);
    expect(foreign.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});
