import { Client } from "pg";
import { newId } from "../../src/db/new-id";
import { startTestApi, type Asking, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { accessScene, grantRole, inDays, revokeRoleGrant, type AccessScene } from "./scene";

describe("a role", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  const seenBy = async (asking: Asking): Promise<string[]> => {
    const answer = await asking.send<{ contracts: { nodes: { reference: string }[] } }>(
      "{ contracts { nodes { reference } } }",
    );
    if (answer.errors) return answer.errors.map((error) => error.extensions.code);
    return answer.data!.contracts.nodes.map(({ reference }) => reference);
  };
  const { council, harbour } = {
    council: () => scene.council.id,
    harbour: () => scene.harbour.id,
  };

  it.each([
    ["COMMISSIONER", council],
    ["PROVIDER_MANAGER", harbour],
    ["ANALYST", council],
    ["ANALYST", harbour],
  ] as const)("of %s shows what it is for, until it is revoked", async (role, of) => {
    const asking = api.as(`newcomer-${role}-${of()}`);
    const subject = `newcomer-${role}-${of()}`;
    expect(await seenBy(asking)).toEqual(["FORBIDDEN"]);
    const { roleGrant } = await grantRole(api, { subject, role, organisation: of() });
    expect(await seenBy(asking)).toEqual(["C-1"]);
    await revokeRoleGrant(api, { roleGrant: roleGrant.id, reason: "was for an hour" });
    expect(await seenBy(asking)).toEqual(["FORBIDDEN"]);
  });

  it("leaves what others give", async () => {
    const both = { subject: "both", organisation: scene.harbour.id };
    const manager = await grantRole(api, { ...both, role: "PROVIDER_MANAGER" });
    await grantRole(api, { ...both, role: "KEYWORKER", worker: scene.worker.id });
    await revokeRoleGrant(api, { roleGrant: manager.roleGrant.id, reason: "back to practice" });
    const { viewer } = await api.as("both").ask<{ viewer: object }>(`{ viewer {
      roles roleGrants(isInForce: true) { nodes { role } } all: roleGrants { totalCount }
    } }`);
    expect(viewer).toEqual({
      roles: ["KEYWORKER"],
      roleGrants: { nodes: [{ role: "KEYWORKER" }] },
      all: { totalCount: 2 },
    });
  });

  it.each([
    ["that has ended", -9, -1, null],
    ["that has not begun", 1, null, null],
    ["that was revoked", -9, null, "now"],
  ] as const)("%s gives nothing", async (_title, from, until, revoked) => {
    const subject = `past-${from}-${until}`;
    await api.database.dataSource.query(
      `insert into role_grant (id, subject, role, organisation_id, starts_on, ends_on, granted_by,
         revoked_by, revoked_at)
       select gen_random_uuid(), $1, role, organisation, $4, $5, 'test', $6::text, $6::timestamptz
       from (values ('administrator', null::uuid), ('commissioner', $2), ('provider_manager', $3))
         as held (role, organisation)`,
      [
        ...[subject, scene.council.key, scene.harbour.key],
        ...[inDays(from), until && inDays(until), revoked],
      ],
    );
    const asking = api.as(subject);
    expect(await seenBy(asking)).toEqual(["FORBIDDEN"]);
    const { viewer } = await asking.ask<{ viewer: object }>(
      "{ viewer { roles roleGrants { totalCount nodes { isInForce } } } }",
    );
    expect(viewer).toEqual({
      roles: [],
      roleGrants: { totalCount: 3, nodes: Array(3).fill({ isInForce: false }) },
    });
  });

  it("is listed for its holder and for administrators, filtered as they like", async () => {
    const ask = (asking: Asking, filter: string) =>
      asking.ask<{ organisation: { roleGrants: { nodes: { subject: string; role: string }[] } } }>(
        `query ($id: ID!) { organisation(id: $id) { roleGrants(${filter}) {
          nodes { subject role name } } } }`,
        { id: scene.harbour.id },
      );
    const own = await ask(api.as("both"), "first: 50");
    expect(own.organisation.roleGrants.nodes.map(({ role }) => role).sort()).toEqual([
      "KEYWORKER",
      "PROVIDER_MANAGER",
    ]);
    const living = await ask(api.as("admin-harbour"), 'subject: "both", isInForce: true');
    expect(living.organisation.roleGrants.nodes).toEqual([
      { subject: "both", role: "KEYWORKER", name: null },
    ]);
    const foreign = await ask(api.as("admin-hills"), "first: 50");
    expect(foreign.organisation.roleGrants.nodes).toEqual([]);
    const everywhere = await api
      .as("admin-hills")
      .ask<{ roleGrants: { nodes: { subject: string }[] } }>(
        "{ roleGrants { nodes { subject } } }",
      );
    expect(new Set(everywhere.roleGrants.nodes.map(({ subject }) => subject))).toEqual(
      new Set(["admin-hills", "tester"]),
    );
  });

  it("takes a whole person out of an organisation, and of no other", async () => {
    await api.grant("mover", "provider_manager", { organisation: scene.harbour.key });
    await api.grant("mover", "analyst", { organisation: scene.harbour.key });
    await api.grant("mover", "provider_manager", { organisation: scene.hills.key });
    const remove = (by: Asking, organisation: string) =>
      runMutation<object>(
        by,
        "removePerson",
        { organisation, subject: "mover", reason: "moved to the hills" },
        "... on RemovePersonSuccess { roleGrants { role isInForce organisation { reference } } }",
      );
    expect(await remove(api.as("admin-harbour"), scene.hills.id)).toMatchObject({
      code: "ROLE_NEEDED",
    });
    expect(await remove(api.as("admin-harbour"), scene.harbour.id)).toEqual({
      __typename: "RemovePersonSuccess",
      roleGrants: ["PROVIDER_MANAGER", "ANALYST"].map((role) => ({
        ...{ role, isInForce: false, organisation: { reference: "HARBOUR" } },
      })),
    });
    expect(await remove(api.as("admin-harbour"), scene.harbour.id)).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await seenBy(api.as("mover"))).toEqual([]);
  });

  describe("entered by the server's login without the service", () => {
    const asAdministrator = async (subject: string, statement: string, values: unknown[]) => {
      const client = new Client({ connectionString: api.database.serverUrl });
      await client.connect();
      try {
        await client.query("begin");
        await client.query("select enter_as($1)", [subject]);
        const { rowCount } = await client.query(statement, values);
        await client.query("commit");
        return rowCount;
      } finally {
        await client.end();
      }
    };
    const INSERT = `insert into role_grant
      (id, subject, role, organisation_id, contract_id, worker_id, starts_on, granted_by)
      values ($1, $2, $3, $4, $5, $6, current_date, 'admin-harbour')`;

    it("is refused for another organisation, and for the deployment", async () => {
      const refused = /row-level security/;
      for (const organisation of [scene.hills.key, null]) {
        const values = [newId(), "spy", "administrator", organisation, null, null];
        await expect(asAdministrator("admin-harbour", INSERT, values)).rejects.toThrow(refused);
      }
    });

    it("is refused with another's contract or worker, and would give nothing", async () => {
      const { harbour: own, otherContract, hillsWorker } = scene;
      const manager = [newId(), "spy", "provider_manager", own.key, otherContract.key, null];
      const worker = [newId(), "spy", "keyworker", own.key, null, hillsWorker.key];
      for (const values of [manager, worker]) {
        await expect(asAdministrator("admin-harbour", INSERT, values)).rejects.toThrow(
          /row-level security/,
        );
        await api.database.dataSource.query(INSERT, values);
      }
      const [{ reach }] = await api.database.dataSource.query(
        "select to_json(reach_of('spy')) as reach",
      );
      expect(reach).toMatchObject({
        workers: [],
        person_services: [],
        managing: [],
        delivered: [],
      });
      expect(reach.contracts).not.toContain(otherContract.key);
    });

    it("keeps whose and what it is, and is no other administrator's to end", async () => {
      const change = (subject: string, what: string) =>
        asAdministrator(subject, `update role_grant set ${what} where subject = 'both'`, []);
      await expect(change("admin-harbour", "role = 'analyst'")).rejects.toThrow(
        /permission denied/,
      );
      await expect(change("admin-harbour", "subject = 'me'")).rejects.toThrow(/permission denied/);
      expect(await change("admin-hills", "ends_on = current_date")).toBe(0);
      expect(await change("admin-harbour", "ends_on = current_date")).toBe(2);
    });
  });
});
