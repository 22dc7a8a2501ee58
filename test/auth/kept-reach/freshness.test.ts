import { JoiningSocket } from "../../../src/db/joining-socket";
import { ProcessMemory } from "../../../src/process-memory";
import { startTestApi, type TestApi } from "../../support/api";
import { Fixtures, type Written } from "../../support/fixtures";
import { until } from "../../support/until";

/** Reaches that are kept, and remembered by the server, must not outlive what changes them. */
describe("what an operation sees", () => {
  let api: TestApi;
  let fixtures: Fixtures;
  let council: Written;
  let provider: Written;
  beforeAll(async () => {
    api = await startTestApi({}, undefined, new ProcessMemory(0));
    fixtures = new Fixtures(api);
    council = await fixtures.organisation("COUNCIL", "commissioner");
    provider = await fixtures.organisation("PROVIDER");
  });
  afterAll(() => api.close());

  const seenBy = async (subject: string): Promise<string[]> => {
    const { contracts } = await api
      .as(subject)
      .ask<{ contracts: { nodes: { reference: string }[] } }>(
        "{ contracts(first: 50) { nodes { reference } } }",
      );
    return contracts.nodes.map(({ reference }) => reference).sort();
  };
  const run = (statement: string, values: unknown[] = []): Promise<unknown> =>
    api.database.dataSource.query(statement, values);
  /** Asks until the reach is kept, so that what follows would see a stale one. */
  const settled = (subject: string): Promise<void> =>
    until(`the reach of ${subject} is kept`, async () => {
      await seenBy(subject);
      const [{ holds }] = (await run(
        `select exists (select from kept_reach where subject = $1
           and changes = (select sum(changes) from steering_change)) as holds`,
        [subject],
      )) as [{ holds: boolean }];
      return holds;
    });

  it("is what is there at that moment, whatever was kept of it", async () => {
    await api.grant("ann", "commissioner", { organisation: council.key });
    await settled("ann");
    expect(await seenBy("ann")).toEqual([]);
    const first = await fixtures.contract("K1", council);
    expect(await seenBy("ann")).toEqual(["K1"]);
    await settled("ann");
    await fixtures.contract("K2", council);
    expect(await seenBy("ann")).toEqual(["K1", "K2"]);
    await settled("ann");
    await run("update role_grant set contract_id = $1 where subject = 'ann'", [first.key]);
    expect(await seenBy("ann")).toEqual(["K1"]);
    await settled("ann");
    await run("update role_grant set revoked_at = now(), revoked_by = 't' where subject = 'ann'");
    const refused = await api.as("ann").send("{ contracts(first: 50) { nodes { reference } } }");
    expect(refused.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("is what is there for a provider by its services", async () => {
    await api.grant("bob", "provider_manager", { organisation: provider.key });
    await settled("bob");
    const contract = await fixtures.contract("K3", council);
    await settled("bob");
    expect(await seenBy("bob")).toEqual([]);
    await run(
      `insert into service (id, contract_id, provider_id, name)
       values (gen_random_uuid(), $1, $2, 'S')`,
      [contract.key, provider.key],
    );
    expect(await seenBy("bob")).toEqual(["K3"]);
    await settled("bob");
    await run("delete from service where contract_id = $1", [contract.key]);
    expect(await seenBy("bob")).toEqual([]);
  });

  it("is not what a transaction has not committed", async () => {
    await api.grant("cat", "commissioner", { organisation: council.key });
    await settled("cat");
    const before = await seenBy("cat");
    const runner = api.database.dataSource.createQueryRunner();
    await runner.query("begin");
    await runner.query("update role_grant set revoked_at = now(), revoked_by = 't'");
    expect(await seenBy("cat")).toEqual(before);
    await runner.query("rollback");
    await runner.release();
    expect(await seenBy("cat")).toEqual(before);
  });

  it("costs the same statements whether the reach was kept or not", async () => {
    await run("update role_grant set ends_on = null");
    const statements: number[] = [];
    await seenBy("cat");
    statements.push(api.log.at(-1)!.statements);
    await settled("cat");
    await seenBy("cat");
    statements.push(api.log.at(-1)!.statements);
    expect(statements[0]).toBe(statements[1]);
  });

  it("is asked for together with whether the role is still there, where it was just before", async () => {
    await api.grant("dan", "commissioner", { organisation: council.key });
    await settled("dan");
    await seenBy("dan");
    const flights: string[] = [];
    const write = jest.spyOn(JoiningSocket.prototype, "_writev").mockImplementation(function (
      this: JoiningSocket,
      pieces,
      done,
    ) {
      const whole = Buffer.concat(pieces.map(({ chunk }) => Buffer.from(chunk as string)));
      flights.push(whole.toString("latin1"));
      this._write(whole, "buffer" as BufferEncoding, done);
    });
    const asked = `{ contract(reference: "K1") { title } }`;
    expect(await api.as("dan").ask(asked)).toMatchObject({ contract: {} });
    expect(flights.filter((flight) => flight.includes("begin transaction"))).toEqual([
      expect.stringContaining("K1"),
    ]);
    await run("update role_grant set revoked_at = now(), revoked_by = 't' where subject = 'dan'");
    const refused = await api.as("dan").send(asked);
    write.mockRestore();
    expect(refused).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect(refused.data?.["contract" as never] ?? null).toBeNull();
  });
});
