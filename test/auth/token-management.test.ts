import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, issuesOf, runMutation, type Written } from "../support/fixtures";

const CREATE = `mutation Create($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) {
    __typename
    ... on CreateAccessTokenSuccess { token accessToken { id name subject scopes isActive createdBy } }
    ... on Problem { code message }
    ... on ValidationFailed { issues { path code message } }
  }
}`;

const REVOKE = `mutation Revoke($id: ID!) {
  revokeAccessToken(input: { accessToken: $id }) {
    __typename
    ... on RevokeAccessTokenSuccess { accessToken { isActive revokedBy } }
    ... on Problem { code }
  }
}`;

const OWN = "{ viewer { accessTokens { totalCount nodes { name isActive lastUsedAt } } } }";

interface Created {
  createAccessToken: {
    __typename: string;
    code?: string;
    token: string;
    accessToken: { id: string; name: string; subject: string; isActive: boolean };
  };
}

describe("access tokens in the API", () => {
  let api: TestApi;
  let provider: Written;
  let other: Written;

  beforeAll(async () => {
    api = await startTestApi();
    const fixtures = new Fixtures(api);
    provider = await fixtures.organisation("PROVIDER");
    other = await fixtures.organisation("OTHER");
    await api.grant("manager", "provider_manager", { organisation: provider.key });
    await api.grant("elsewhere", "provider_manager", { organisation: other.key });
    await api.grant("boss", "administrator", { organisation: provider.key });
  });
  afterAll(() => api.close());

  const create = async (subject: string, input: object = {}) => {
    const wish = { name: "Monthly figures", scopes: ["READ"], ...input };
    return (await api.as(subject).ask<Created>(CREATE, { input: wish })).createAccessToken;
  };

  it("are made for oneself, shown once, and listed without what was shown", async () => {
    const made = await create("manager", { scopes: ["READ", "REPORT", "READ"], days: 7 });
    expect(made.token).toMatch(/^gtt_[0-9A-Za-z]{49}$/);
    expect(made.accessToken).toMatchObject({
      name: "Monthly figures",
      subject: "manager",
      scopes: ["READ", "REPORT"],
      isActive: true,
      createdBy: "manager",
    });
    const listed = await api.as("manager").ask(OWN);
    expect(listed).toEqual({
      viewer: {
        accessTokens: {
          totalCount: 1,
          nodes: [{ name: "Monthly figures", isActive: true, lastUsedAt: null }],
        },
      },
    });
    const [{ days }] = await api.database.dataSource.query(
      "select extract(epoch from expires_at - created_at)::integer / 86400 as days from access_token",
    );
    expect(days).toBe(7);
  });

  it("are refused with a wish that breaks a rule", async () => {
    const answer = await runMutation(
      api,
      "createAccessToken",
      { name: " ", scopes: [], days: 367 },
      "",
    );
    expect(issuesOf(answer)).toEqual([
      "input.name REQUIRED",
      "input.scopes REQUIRED",
      "input.days OUT_OF_RANGE",
    ]);
  });

  it("are somebody's own, and not there for others", async () => {
    const { accessToken } = await create("elsewhere");
    expect(await api.as("manager").ask(REVOKE, { id: accessToken.id })).toEqual({
      revokeAccessToken: { __typename: "NotFound", code: "NOT_FOUND" },
    });
    const seen = await api
      .as("manager")
      .ask("query See($id: ID!) { node(id: $id) { id } }", { id: accessToken.id });
    expect(seen).toEqual({ node: null });
    const own = await api.as("elsewhere").ask(REVOKE, { id: accessToken.id });
    expect(own).toEqual({
      revokeAccessToken: {
        __typename: "RevokeAccessTokenSuccess",
        accessToken: { isActive: false, revokedBy: "elsewhere" },
      },
    });
  });

  it("are seen and revoked by an administrator of the organisation, not by one of another", async () => {
    const { accessToken } = await create("manager", { name: "Lost on a train" });
    const list = `query Tokens($id: ID!) {
      organisation(id: $id) { accessTokens(first: 1) { nodes { id name subject } } }
    }`;
    expect(await api.as("boss").ask(list, { id: provider.id })).toEqual({
      organisation: {
        accessTokens: {
          nodes: [{ id: accessToken.id, name: "Lost on a train", subject: "manager" }],
        },
      },
    });
    expect(await api.as("boss").ask(list, { id: other.id })).toEqual({
      organisation: { accessTokens: { nodes: [] } },
    });
    expect(await api.as("elsewhere").ask(REVOKE, { id: accessToken.id })).toMatchObject({
      revokeAccessToken: { code: "NOT_FOUND" },
    });
    expect(await api.as("boss").ask(REVOKE, { id: accessToken.id })).toMatchObject({
      revokeAccessToken: { accessToken: { isActive: false, revokedBy: "boss" } },
    });
    // The record of who revoked it first stays.
    expect(await api.as("manager").ask(REVOKE, { id: accessToken.id })).toMatchObject({
      revokeAccessToken: { accessToken: { revokedBy: "boss" } },
    });
  });

  it("are at most fifty in force at a time", async () => {
    await api.grant("busy", "analyst", { organisation: provider.key });
    await api.database.dataSource.query(
      `insert into access_token (id, hash, subject, name, scopes, created_by, expires_at)
       select gen_random_uuid(), sha256(int4send(i)), 'busy', 'One of many', '{read}', 'busy',
         now() + interval '1 day'
       from generate_series(1, 50) i`,
    );
    expect(await create("busy")).toMatchObject({
      __typename: "NotAllowed",
      code: "TOO_MANY_TOKENS",
    });
  });
});
