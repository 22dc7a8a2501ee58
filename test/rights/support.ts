import type { TestApi } from "../support/api";
import { encodeId } from "../../src/graphql/global-id";
import { runMutation, type MutationAnswer } from "../support/fixtures";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { setScene, type Scene } from "../reading/scene";

/** Somebody about whom everything is held that can be, with telling words in each of it. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly pseudonym: string;
  /** Keys of rows about them. */
  readonly keys: readonly string[];
}

/** What must not be found anywhere once the person is gone. */
export const TELLING = /Ottoline|Marchbanks|Quillfeather|Tumbledown/i;

/** Enters somebody with an engagement that was corrected and ended, readings, and withdrawals. */
export async function enterPerson(api: TestApi, scene: Scene): Promise<Person> {
  const id = await scene.engage({
    ...{ serviceUser: "Ottoline Marchbanks", reference: "Marchbanks-1", keyworker: "worker-1" },
    facts: [
      { name: "age_band", value: "35-54" },
      { name: "street", value: "Tumbledown Lane" },
    ],
  });
  const change = { street: "Quillfeather Court" };
  await runMutation(
    api,
    "changeEngagement",
    {
      ...{ engagement: id, version: 1, reason: "Ottoline moved" },
      changes: {
        facts: [
          { name: "age_band", value: "35-54" },
          { name: "street", value: change.street },
        ],
      },
    },
    "... on EngagementSuccess { engagement { id } }",
  );
  const told = { notes: "Ottoline said so", actionPlan: "Call Mr Marchbanks" };
  const first = await scene.record({ engagement: id, reference: "Marchbanks-r1", ...told });
  const second = await scene.record({
    ...{ engagement: id, reference: "Marchbanks-r2", takenOn: "2024-08-20", ...told },
    scores: [{ area: "home", score: 7 }],
  });
  await scene.record({ engagement: id, takenOn: "2024-09-02", inProgress: true, ...told });
  await withdraw(api, first.reading.id);
  await runMutation(
    api,
    "requestWithdrawal",
    { reading: second.reading.id, reason: "Ottoline asked" },
    "... on WithdrawalSuccess { withdrawal { id } }",
  );
  await runMutation(
    api,
    "endEngagement",
    { engagement: id, version: 2, endedOn: "2024-10-15", endReason: "Ottoline moved away" },
    "... on EngagementSuccess { engagement { id } }",
  );
  return findPerson(api);
}

async function withdraw(api: TestApi, reading: string): Promise<void> {
  const asked = await runMutation<{ withdrawal: { id: string } }>(
    api,
    "requestWithdrawal",
    { reading, reason: "Quillfeather was somebody else" },
    "... on WithdrawalSuccess { withdrawal { id } }",
  );
  if (!asked.withdrawal) throw new Error(JSON.stringify(asked));
  await api.database.dataSource.query(
    `update withdrawal set state = 'approved', decided_by = 'b', decided_at = now(),
       decision_note = 'Marchbanks it is'
     where reading_id = (select id from reading where reference = 'Marchbanks-r1')`,
  );
  await api.database.dataSource.query(
    "update reading set state = 'withdrawn', withdrawn_at = now() " +
      "where reference = 'Marchbanks-r1'",
  );
}

async function findPerson(api: TestApi): Promise<Person> {
  const pseudonym = TEST_PSEUDONYMS.pseudonymOf("HOMES", "Ottoline Marchbanks");
  const rows: { key: string }[] = await api.database.dataSource.query(
    `with p as (select id from service_user where pseudonym = $1),
       e as (select id from engagement where service_user_id in (select id from p)),
       r as (select id from reading where engagement_id in (select id from e))
     select id as key from p union all select id from e union all select id from r
     union all select id from engagement_revision where engagement_id in (select id from e)
     union all select id from withdrawal where reading_id in (select id from r)`,
    [pseudonym],
  );
  const keys = rows.map(({ key }) => key);
  return { key: keys[0]!, id: encodeId("serviceUser", keys[0]!), pseudonym, keys };
}

/** Erases somebody as the tester. */
export const erase = (api: TestApi, input: object): Promise<MutationAnswer> =>
  runMutation(api, "eraseServiceUser", input, "... on EraseServiceUserSuccess { pseudonym }");

export { setScene, type Scene };
