import type { Sql } from "sql-template-tag";
import type { Session } from "../../src/db/session";
import type { ImportSession } from "../../src/import/parts/csv-part";
import { resolvePeople } from "../../src/import/parts/people.repository";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

const PERSON = {
  providerId: "0199a6d0-0000-7000-8000-000000000001",
  serviceUser: "SU-1",
  organisation: "PROVIDER",
};

/** A database that is cancelled while people are read: each statement then fails, one after another. */
function cancelled(): Session {
  let fetches = 0;
  const answer = async ({ text }: Sql): Promise<object[]> => {
    if (text.startsWith("fetch")) {
      fetches += 1;
      if (fetches === 1) return [PERSON];
      throw new Error("cancelled");
    }
    if (text.includes("insert into import_person")) {
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error("the transaction is aborted");
    }
    return [];
  };
  return { query: answer } as unknown as Session;
}

it("fails for one reason when the database ends an import, and for no other that nobody heeds", async () => {
  const unheeded: unknown[] = [];
  const heed = (reason: unknown): void => void unheeded.push(reason);
  process.on("unhandledRejection", heed);
  const run = { session: cancelled(), pseudonyms: TEST_PSEUDONYMS } as ImportSession;
  await expect(resolvePeople(run)).rejects.toThrow("cancelled");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", heed);
  expect(unheeded).toEqual([]);
});
