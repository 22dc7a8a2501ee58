import { startTestApi, type TestApi } from "../support/api";
import { issuesOf } from "../support/fixtures";
import {
  accessScene,
  atOnce,
  changeRoleGrant,
  grantRole,
  inDays,
  revokeRoleGrant,
  type AccessScene,
} from "./scene";

describe("roles", () => {
  let api: TestApi;
  let scene: AccessScene;
  beforeAll(async () => {
    api = await startTestApi();
    scene = await accessScene(api);
  });
  afterAll(() => api.close());

  const asHarbour = () => api.as("admin-harbour");
  const manager = (changes: object = {}) => ({
    ...{ subject: "ada", role: "PROVIDER_MANAGER", organisation: scene.harbour.id },
    ...changes,
  });
  const keyworker = (changes: object = {}) => ({
    ...{ subject: "kit", role: "KEYWORKER", organisation: scene.harbour.id },
    worker: scene.worker.id,
    ...changes,
  });

  it("are granted for an organisation, a contract of it, or a caseload", async () => {
    expect(await grantRole(asHarbour(), manager({ endsOn: inDays(30) }))).toMatchObject({
      roleGrant: {
        ...{ subject: "ada", role: "PROVIDER_MANAGER", isInForce: true, version: 1 },
        ...{ startsOn: inDays(0), endsOn: inDays(30), grantedBy: "admin-harbour" },
        ...{ organisation: { reference: "HARBOUR" }, contract: null, worker: null },
      },
    });
    const onContract = manager({ subject: "bo", contract: scene.contract.id });
    expect(await grantRole(asHarbour(), onContract)).toMatchObject({
      roleGrant: { contract: { reference: "C-1" } },
    });
    expect(await grantRole(asHarbour(), keyworker())).toMatchObject({
      roleGrant: { worker: { reference: "W-1" } },
    });
  });

  it("are refused where something is missing or does not belong", async () => {
    const refused = async (input: object) => issuesOf(await grantRole(api, manager(input)));
    expect(await refused({ subject: " " })).toEqual(["input.subject REQUIRED"]);
    expect(await refused({ subject: "ada " })).toEqual(["input.subject NOT_TRIMMED"]);
    expect(await refused({ subject: "a".repeat(256) })).toEqual(["input.subject TOO_LONG"]);
    expect(await refused({ subject: "command-line" })).toEqual(["input.subject RESERVED"]);
    expect(await refused({ organisation: null })).toEqual(["input.organisation REQUIRED"]);
    expect(await refused({ worker: scene.worker.id })).toEqual(["input.worker NOT_FOR_ROLE"]);
    expect(await refused({ role: "KEYWORKER" })).toEqual(["input.worker REQUIRED"]);
    expect(await refused({ role: "ADMINISTRATOR", contract: scene.contract.id })).toEqual([
      "input.contract NOT_FOR_ROLE",
    ]);
    expect(await refused({ startsOn: inDays(-1) })).toEqual(["input.startsOn IN_THE_PAST"]);
    expect(await refused({ startsOn: inDays(3), endsOn: inDays(2) })).toEqual([
      "input.endsOn PERIOD_BACKWARDS",
    ]);
  });

  it.each([
    ["COMMISSIONER", "harbour"],
    ["INVESTOR", "harbour"],
    ["EVALUATOR", "council"],
    ["PROVIDER_MANAGER", "council"],
  ] as const)("of %s do not fit every organisation (%s)", async (role, of) => {
    const input = { subject: "eve", role, organisation: scene[of].id };
    expect(await grantRole(api, input)).toMatchObject({ code: "ROLE_DOES_NOT_FIT" });
  });

  it("are for contracts of the organisation's own, in a part that fits", async () => {
    const on = (input: object) => grantRole(api, { subject: "eve", ...input });
    const { council, harbour, hills, contract, otherContract } = scene;
    expect(
      await on({ role: "COMMISSIONER", organisation: council.id, contract: otherContract.id }),
    ).toMatchObject({ code: "NOT_THEIR_CONTRACT" });
    expect(
      await on({ role: "PROVIDER_MANAGER", organisation: hills.id, contract: contract.id }),
    ).toMatchObject({ code: "NOT_THEIR_CONTRACT" });
    for (const organisation of [council.id, harbour.id]) {
      const analyst = { role: "ANALYST", organisation, contract: contract.id };
      expect(await on(analyst)).toMatchObject({ __typename: "RoleGrantSuccess" });
    }
  });

  it("are not granted twice for the same days", async () => {
    const input = manager({ subject: "twice", endsOn: inDays(10) });
    await grantRole(asHarbour(), input);
    expect(await grantRole(asHarbour(), input)).toMatchObject({ __typename: "Conflict" });
    const later = { ...input, startsOn: inDays(11), endsOn: null };
    expect(await grantRole(asHarbour(), later)).toMatchObject({ __typename: "RoleGrantSuccess" });
  });

  it("are not granted twice at one moment either", async () => {
    const input = manager({ subject: "racer" });
    const grant = () => grantRole(asHarbour(), input);
    const answers = await atOnce(api, "role_grant", [grant, grant, grant]);
    expect(answers.filter((answer) => answer.roleGrant)).toHaveLength(1);
    expect(answers.filter((answer) => answer.__typename === "Conflict")).toHaveLength(2);
  });

  it("make one person one worker, and one worker one person, at a time", async () => {
    await grantRole(asHarbour(), keyworker());
    expect(await grantRole(asHarbour(), keyworker({ subject: "lou" }))).toMatchObject({
      message: expect.stringContaining("Somebody else is this worker"),
    });
    expect(
      await grantRole(asHarbour(), keyworker({ worker: scene.secondWorker.id })),
    ).toMatchObject({ message: expect.stringContaining("another worker of Organisation HARBOUR") });
    expect(await grantRole(asHarbour(), keyworker({ worker: scene.hillsWorker.id }))).toMatchObject(
      { code: "NOT_THEIR_WORKER" },
    );
  });

  it("end on another day once somebody says so", async () => {
    const { roleGrant } = await grantRole(asHarbour(), manager({ subject: "ending" }));
    const change = (version: number, endsOn: string | null, by = asHarbour()) =>
      changeRoleGrant(by, { roleGrant: roleGrant.id, version, endsOn });
    expect(await change(1, inDays(5), api.as("admin-hills"))).toMatchObject({ code: "NOT_FOUND" });
    expect(await change(2, inDays(5))).toMatchObject({ currentVersion: 1 });
    expect(issuesOf(await change(1, inDays(-1)))).toEqual([
      "input.endsOn PERIOD_BACKWARDS",
      "input.endsOn IN_THE_PAST",
    ]);
    expect(await change(1, inDays(5))).toMatchObject({
      roleGrant: { endsOn: inDays(5), version: 2 },
    });
    await grantRole(asHarbour(), manager({ subject: "ending", startsOn: inDays(6) }));
    expect(await change(2, inDays(6))).toMatchObject({ __typename: "Conflict" });
    await revokeRoleGrant(asHarbour(), { roleGrant: roleGrant.id, reason: "moved" });
    expect(await change(3, null)).toMatchObject({
      message: expect.stringContaining("was revoked: grant a new one"),
    });
  });

  it("are revoked for a reason, once", async () => {
    const { roleGrant } = await grantRole(asHarbour(), manager({ subject: "leaving" }));
    const revoke = (reason: string) =>
      revokeRoleGrant(asHarbour(), { roleGrant: roleGrant.id, reason });
    expect(issuesOf(await revoke(" "))).toEqual(["input.reason REQUIRED"]);
    expect(await revoke("left us")).toMatchObject({
      roleGrant: { isInForce: false, revokedBy: "admin-harbour", revokedReason: "left us" },
    });
    expect(await revoke("again")).toMatchObject({ __typename: "Conflict" });
  });

  it("are for administrators of the organisation to grant and to revoke, for nobody else", async () => {
    await api.grant("manager", "provider_manager", { organisation: scene.harbour.key });
    const asManager = await api
      .as("manager")
      .send(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }`, {
        input: manager({ subject: "friend" }),
      });
    expect(asManager.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await grantRole(api.as("admin-hills"), manager({ subject: "spy" }))).toMatchObject({
      code: "ROLE_NEEDED",
    });
    const ofAll = { subject: "spy", role: "ADMINISTRATOR" };
    expect(await grantRole(api.as("admin-hills"), ofAll)).toMatchObject({ code: "ROLE_NEEDED" });
    const { roleGrant } = await grantRole(asHarbour(), manager({ subject: "target" }));
    expect(
      await revokeRoleGrant(api.as("admin-hills"), { roleGrant: roleGrant.id, reason: "no" }),
    ).toMatchObject({ code: "NOT_FOUND" });
    expect(
      await revokeRoleGrant(api.as("admin-harbour"), { roleGrant: roleGrant.id, reason: "yes" }),
    ).toMatchObject({ __typename: "RoleGrantSuccess" });
  });

  it("are granted and prolonged to nobody by themselves", async () => {
    const own = manager({ subject: "admin-harbour" });
    const refused = { code: "SECOND_PERSON_NEEDED" };
    expect(await grantRole(asHarbour(), own)).toMatchObject(refused);
    const { roleGrant } = await grantRole(api, { ...own, endsOn: inDays(9) });
    const end = (version: number, endsOn: string | null) =>
      changeRoleGrant(asHarbour(), { roleGrant: roleGrant.id, version, endsOn });
    expect(await end(1, inDays(10))).toMatchObject(refused);
    expect(await end(1, null)).toMatchObject(refused);
    expect(await end(1, inDays(8))).toMatchObject({ roleGrant: { version: 2 } });
  });

  it("leave the deployment an administrator", async () => {
    const { roleGrants } = await api.ask<{
      roleGrants: { nodes: { id: string; version: number; organisation: object | null }[] };
    }>(`{ roleGrants(subject: "tester", role: ADMINISTRATOR) {
      nodes { id version organisation { id } }
    } }`);
    const { id, version } = roleGrants.nodes.find((grant) => grant.organisation === null)!;
    const last = { code: "LAST_ADMINISTRATOR" };
    const revoke = () => revokeRoleGrant(api, { roleGrant: id, reason: "retired" });
    const end = () => changeRoleGrant(api, { roleGrant: id, version, endsOn: inDays(90) });
    expect(await revoke()).toMatchObject(last);
    expect(await end()).toMatchObject(last);
    const second = { subject: "second", role: "ADMINISTRATOR" };
    const temporary = await grantRole(api, { ...second, endsOn: inDays(60) });
    const later = await grantRole(api, { ...second, startsOn: inDays(61) });
    expect(await revoke()).toMatchObject(last);
    await revokeRoleGrant(api, { roleGrant: later.roleGrant.id, reason: "for good" });
    await changeRoleGrant(api, {
      ...{ roleGrant: temporary.roleGrant.id, version: 1, endsOn: null },
    });
    expect(await end()).toMatchObject({ roleGrant: { endsOn: inDays(90) } });
    expect(await revoke()).toMatchObject({ __typename: "RoleGrantSuccess" });
    await grantRole(api.as("second"), { subject: "tester", role: "ADMINISTRATOR" });
  });
});
