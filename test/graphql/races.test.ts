import type { QueryRunner } from "typeorm";
import { startTestApi, type TestApi } from "../support/api";
import { Fixtures, runMutation, type Written } from "../support/fixtures";
import { untilWaiting } from "../support/until";

describe("two at the same moment", () => {
  let api: TestApi;
  let fixtures: Fixtures;
  let other: QueryRunner;
  beforeAll(async () => {
    api = await startTestApi();
    fixtures = new Fixtures(api);
  });
  beforeEach(() => {
    other = api.database.dataSource.createQueryRunner();
  });
  afterEach(() => other.release());
  afterAll(() => api.close());

  const enter = (reference: string) =>
    runMutation(api, "createOrganisation", { reference, name: "New", kinds: ["PROVIDER"] }, "");

  it("answers a name that somebody else takes just then with a conflict", async () => {
    await other.query("begin");
    await other.query(
      `insert into organisation (id, reference, name, kinds)
       values (gen_random_uuid(), 'TAKEN', 'Theirs', '{provider}')`,
    );
    const entering = enter("TAKEN");
    await untilWaiting(api.database);
    await other.query("commit");
    expect(await entering).toMatchObject({ __typename: "Conflict", code: "CONFLICT" });
  });

  it.each(["deadlock_detected", "serialization_failure"])(
    "answers a change that had to give way to another (%s) with a conflict",
    async (condition) => {
      await other.query(
        `create or replace function give_way() returns trigger language plpgsql as $$
         begin raise exception using errcode = '${condition}'; end $$`,
      );
      await other.query(
        "create or replace trigger give_way before insert on organisation execute function give_way()",
      );
      expect(await enter("LATER")).toMatchObject({ __typename: "Conflict", code: "CONFLICT" });
      await other.query("drop trigger give_way on organisation");
    },
  );

  it("does one thing for one key, whoever comes first", async () => {
    const input = { reference: "KEYED", name: "One", kinds: ["PROVIDER"], idempotencyKey: "k" };
    const success = "... on OrganisationSuccess { organisation { id } }";
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => runMutation(api, "createOrganisation", input, success)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.__typename).toBe("OrganisationSuccess");
  });

  it("lets nobody leave a contract under which a service of theirs is being entered", async () => {
    const commissioner = await fixtures.organisation("BUYER", "commissioner");
    const provider = await fixtures.organisation("PROVIDER");
    const contract = await fixtures.contract("C-1", commissioner);
    const party = await addParty(contract, provider);
    await other.query("begin");
    await other.query("lock table service in exclusive mode");
    const service = { contract: contract.id, provider: provider.id, name: "Outreach" };
    const entering = runMutation(api, "createService", service, "");
    await untilWaiting(api.database);
    const leaving = runMutation(
      api,
      "removeContractParty",
      { contract: contract.id, version: 2, party },
      "",
    );
    await Promise.race([leaving, untilWaiting(api.database, 2)]);
    await other.query("rollback");
    expect((await entering).__typename).toBe("ServiceSuccess");
    expect(await leaving).toMatchObject({ __typename: "NotAllowed", code: "DELIVERS_A_SERVICE" });
  });

  async function addParty(contract: Written, provider: Written): Promise<string> {
    const party = { organisation: provider.id, role: "LEAD_PROVIDER" };
    const { contract: changed } = await runMutation<{ contract: { parties: { id: string }[] } }>(
      api,
      "addContractParty",
      { contract: contract.id, version: 1, party },
      "... on ContractSuccess { contract { parties { id } } }",
    );
    return changed.parties[0]!.id;
  }
});
