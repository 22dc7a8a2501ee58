import { requireRole, requireScope } from "../../../src/auth/forbidden";
import type { Reach } from "../../../src/auth/reach";
import { Role } from "../../../src/auth/role";
import { startTestApi, testViewer, type TestApi } from "../../support/api";
import { Fixtures } from "../../support/fixtures";

describe("who may not even try", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const fixtures = new Fixtures(api);
    const council = await fixtures.organisation("COUNCIL", "commissioner");
    await fixtures.contract("C-1", council);
    await api.grant("administrator", "administrator", { organisation: council.key });
    await api.grant("commissioner", "commissioner", { organisation: council.key });
    await api.grant("investor", "investor", { organisation: council.key });
  });
  afterAll(() => api.close());

  const refusalOf = async (who: string, query: string): Promise<string> => {
    const { errors } = await api.as(who).send(query);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    return errors![0]!.message;
  };

  const ENTER = `mutation {
    createOrganisation(input: { reference: "X", name: "X", kinds: [PROVIDER] }) { __typename }
  }`;

  it("is told who grants a role, where there is none at all, and who they are", async () => {
    for (const query of ["{ contracts { totalCount } }", "{ modelTemplates { code } }", ENTER]) {
      const message = await refusalOf("newcomer", query);
      expect(message).toContain("No role has been granted to newcomer yet");
      expect(message).toContain("an administrator of your organisation grants one");
    }
    expect(await api.as("newcomer").ask("{ viewer { roles } }")).toEqual({ viewer: { roles: [] } });
  });

  it("is told which role it takes, and has changed nothing", async () => {
    expect(await refusalOf("investor", "{ serviceUsers { totalCount } }")).toBe(
      "To see people, their engagements and readings one must be a provider manager or a " +
        "keyworker; you are an investor. An administrator of your organisation grants roles.",
    );
    expect(await refusalOf("investor", ENTER)).toContain("one must be an administrator");
    const found = await api.ask(`{ organisation(reference: "X") { id } }`);
    expect(found).toEqual({ organisation: null });
  });

  it.each([
    "logicModel { id }",
    "logicModels { id }",
    "starEvidence { status }",
    "qualitySignals { isNotable }",
    "measurements { totalCount }",
  ])("is told so below what they may see, where %s would be empty to them", async (field) => {
    const query = `{ contract(reference: "C-1") { title ${field} } }`;
    expect(await refusalOf("administrator", query)).toContain("you are an administrator");
    expect(await api.as("commissioner").ask(query)).toMatchObject({ contract: {} });
  });

  it("is told which scope a way in would need", () => {
    const viewer = { ...testViewer("program"), scopes: ["read"] as const };
    expect(() => requireScope(viewer, "contract.read")).not.toThrow();
    expect(() => requireScope(viewer, "contract.change")).toThrow(
      'To change a contract takes the scope "write", and this way in has "read"',
    );
    const writer = { ...viewer, scopes: ["write"] as const };
    expect(() => requireScope(writer, "contract.read")).toThrow(/takes the scope "read"/);
  });

  it("has as many rights as all their roles together", () => {
    const reach = { roles: [Role.ANALYST, Role.KEYWORKER] } as unknown as Reach;
    expect(() => requireRole(testViewer("both"), reach, "reading.record")).not.toThrow();
    expect(() => requireRole(testViewer("both"), reach, "target.set")).toThrow(
      /one must be a commissioner; you are an analyst and a keyworker/,
    );
  });

  it("costs a change no transaction of its own", async () => {
    await api.send(ENTER.replaceAll('"X"', '"Y"'));
    const { statements } = api.log.filter(({ operation }) => operation !== undefined).at(-1)!;
    // begin, enter, look up, insert, commit; then begin, enter, read the answer, end.
    expect(statements).toBe(9);
  });
});
