import type { EntityManager } from "typeorm";
import { COMMAND_LINE_VIEWER } from "../../../src/auth/viewer";
import { OwnConnection } from "../../../src/db/own-connection";
import { carryOut } from "../../../src/rights/retention/retention-job";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { TEST_PSEUDONYMS } from "../../support/pseudonyms";
import { untilWaiting } from "../../support/until";
import { STARS } from "../support/arbitraries";
import { addContract, createWorld } from "../support/world";
import { differences } from "./agreement";
import { engage, erase, record, writerOf } from "./writers";

describe("what an erasure leaves in kept counts", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("is added up by the next night, whoever was adding up others at that moment", async () => {
    const world = await createWorld(database.dataSource, STARS);
    const { contractId, serviceIds } = await addContract(database.dataSource, world, []);
    const contracts = [{ id: contractId, serviceIds }];
    const writer = writerOf(database.dataSource, { world, contracts });
    await engage(writer, [0, 1, 1, 1]);
    await record(writer, [7, 3, 11, 1, 4]);
    const unfolded = () => database.dataSource.query("select from evidence_change");
    /** As somebody who has added up the contract's changes, and has not ended yet. */
    const hold = (manager: EntityManager) =>
      manager.query("select pg_advisory_xact_lock(736452, hashtext($1))", [contractId]);
    await database.dataSource.transaction(async (manager) => {
      await hold(manager);
      await erase(writer, [0, 1]);
    });
    expect(await unfolded()).not.toEqual([]);
    const connection = await OwnConnection.open(database.url, COMMAND_LINE_VIEWER);
    let night: Promise<unknown> = Promise.resolve();
    await database.dataSource.transaction(async (manager) => {
      await hold(manager);
      night = carryOut(connection, { pseudonyms: TEST_PSEUDONYMS, keptFacts: [] }, 30);
      await Promise.race([night, untilWaiting(database)]);
    });
    await night;
    await connection.close();
    expect(await unfolded()).toEqual([]);
    expect(await differences(database)).toEqual([]);
  });
});
