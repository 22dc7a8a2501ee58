import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, runMutation } from "../support/fixtures";

describe("a request that is sent again with its key", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const enter = (input: object) =>
    runMutation<{ organisation: { id: string; name: string } }>(
      api,
      "createOrganisation",
      { kinds: ["PROVIDER"], ...input },
      "... on OrganisationSuccess { organisation { id name } }",
    );

  it("answers with the thing as it is now", async () => {
    const request = { reference: "A", name: "First", idempotencyKey: "a" };
    const { organisation } = await enter(request);
    await runMutation(
      api,
      "changeOrganisation",
      { organisation: organisation.id, version: 1, changes: { name: "Second" } },
      "",
    );
    expect((await enter(request)).organisation).toEqual({ id: organisation.id, name: "Second" });
  });

  it("is carried out if it was refused the first time", async () => {
    const request = { reference: "A", name: "Taken", idempotencyKey: "b" };
    expect((await enter(request)).__typename).toBe("Conflict");
    const { dataSource } = api.database;
    await dataSource.query("delete from role_grant where organisation_id is not null");
    await dataSource.query("delete from organisation where reference = 'A'");
    expect((await enter(request)).organisation.name).toBe("Taken");
  });

  it("is refused with other input, whatever the order of its keys", async () => {
    const request = { idempotencyKey: "c", name: "C", reference: "C" };
    await enter(request);
    const other = await enter({ ...request, name: "D" });
    expect(other.issues).toMatchObject([{ path: ["input", "idempotencyKey"], code: "KEY_REUSED" }]);
    const turned = await enter({ reference: "C", name: "C", idempotencyKey: "c" });
    expect(turned.__typename).toBe("OrganisationSuccess");
  });

  it("says so when what it made is gone", async () => {
    const owner = await new Fixtures(api).organisation("OWNER", "commissioner");
    const request = { reference: "M", title: "Model", owner: owner.id, idempotencyKey: "d" };
    const success = "... on LogicModelSuccess { logicModel { id draft { id version } } }";
    const made = await runMutation<{ logicModel: { id: string } }>(
      api,
      "createLogicModel",
      request,
      success,
    );
    expect(made.__typename).toBe("LogicModelSuccess");
    const { dataSource } = api.database;
    await dataSource.query("delete from model_event");
    await dataSource.query("delete from model_version");
    await dataSource.query("delete from logic_model");
    expect(await runMutation(api, "createLogicModel", request, success)).toMatchObject({
      __typename: "NotAllowed",
      code: "REMOVED_SINCE",
    });
  });
});
