import fc from "fast-check";
import { COMMAND_LINE_VIEWER } from "../../src/auth/viewer";
import { OwnConnection } from "../../src/db/own-connection";
import { wholly } from "../../src/db/wholly";
import { endOfMonth, startOfMonth } from "../../src/domain/period";
import { encodeId } from "../../src/graphql/global-id";
import { ErasureGround, ErasureWay } from "../../src/rights/erasure/erased-person.entity";
import { findErasable } from "../../src/rights/erasure/erasure.repository";
import { eraseAnybody } from "../../src/rights/erasure/erasure.service";
import { startTestApi, type TestApi } from "../support/api";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { movers } from "../evidence/support/people";
import {
  addContract,
  createWorld,
  day,
  instant,
  type TestEngagement,
  type TestReading,
  type World,
} from "../evidence/support/world";

const STARS = [
  {
    ...{ code: "lamp", edition: "1", areas: 2, max: 5 },
    ...{ reviewIntervalDays: null, reviewToleranceDays: 14 },
  },
];

/** Days of about four months, many of them near each other and near the ends of months. */
const days = fc.oneof(fc.integer({ min: 0, max: 119 }), fc.constantFrom(29, 30, 31, 32, 58, 59));
const hours = fc.integer({ min: 0, max: 119 * 24 });

const reading: fc.Arbitrary<TestReading> = fc
  .record({
    taken: days,
    completedBy: fc.constantFrom("collaborative", "worker", "service_user"),
    scores: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 }), {
      minLength: 2,
      maxLength: 2,
    }),
    entered: hours,
    completedAfter: fc.option(fc.constantFrom(0, 0, 30, 900), { freq: 8 }),
    withdrawnAfter: fc.option(fc.constantFrom(1, 800), { freq: 1 }),
  })
  .map((raw) => {
    const completed = raw.completedAfter === null ? null : raw.entered + raw.completedAfter;
    const withdrawn =
      completed === null || raw.withdrawnAfter === null ? null : completed + raw.withdrawnAfter;
    return {
      ...{ star: 0, takenOn: day(raw.taken), kind: "standard" as const, scores: raw.scores },
      completedBy: raw.completedBy as TestReading["completedBy"],
      enteredAt: instant(raw.entered),
      completedAt: completed === null ? null : instant(completed),
      withdrawnAt: withdrawn === null ? null : instant(withdrawn),
    };
  });

const account = fc
  .record({ start: days, length: fc.option(fc.nat(60)), band: fc.constantFrom("18-24", "25+") })
  .map(({ start, length, band }) => ({
    ...{ service: 0 as const, startedOn: day(start), facts: { age_band: band, street: "S" } },
    endedOn: length === null ? null : day(start + length),
  }));

const person: fc.Arbitrary<TestEngagement> = fc
  .record({
    now: account,
    before: fc.array(fc.record({ account, until: hours }), { maxLength: 2 }),
    entered: hours,
    readings: fc.array(reading, { maxLength: 6, size: "max" }),
  })
  .map(({ now, before, entered, readings }) => ({
    ...now,
    enteredAt: instant(entered),
    before: before
      .sort((a, b) => a.until - b.until)
      .filter(({ until }, i) => until !== before[i - 1]?.until)
      .map((one) => ({ account: one.account, until: instant(one.until) })),
    readings,
  }));

const MONTHS = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"];

/** The last instant of a month: what was known then is part of what was published. */
const lastInstant = (month: string): string => `${endOfMonth(month)}T23:59:59.999Z`;

const FIELDS = `star { code } status
  coverage { engagements pairs unpaired { reason engagements } }
  involvement { eligible collaborative workerOnly serviceUserOnly inProgress withdrawn }
  areas { n change { meanBaseline meanLatest } }`;

/** Questions about whole months, as they are published. */
const QUESTIONS = MONTHS.flatMap((month) => [
  `period: { start: "${MONTHS[0]!}", end: "${endOfMonth(month)}" }`,
  `period: { start: "${startOfMonth(month)}", end: "${endOfMonth(month)}" }, baselineRule: LOWER_OF_FIRST_TWO`,
  `period: { start: "${MONTHS[0]!}", end: "${endOfMonth(month)}" }, asOf: "${lastInstant(month)}"`,
  `asOf: "${lastInstant(month)}", where: [{ fact: "age_band", isOneOf: ["25+"] }]`,
]);

describe("answers about whole months that were published", () => {
  let api: TestApi;
  let world: World;
  let connection: OwnConnection;
  beforeAll(async () => {
    api = await startTestApi();
    world = await createWorld(api.database.dataSource, STARS);
    connection = await OwnConnection.open(api.database.url, COMMAND_LINE_VIEWER);
  });
  afterAll(async () => {
    await connection.close();
    await api.close();
  });

  const published = (contractId: string): Promise<unknown> =>
    api.ask(
      `query ($id: ID!) { contract(id: $id) { ${QUESTIONS.map(
        (args, i) => `q${i}: starEvidence(minimum: 1, ${args}) { ${FIELDS} }`,
      ).join("\n")} } }`,
      { id: encodeId("contract", contractId) },
    );

  async function caveatsOf(
    contractId: string,
    asking: Pick<TestApi, "ask"> = api,
  ): Promise<string> {
    const { contract } = await asking.ask<{
      contract: { starEvidence: { caveats: { code: string; message: string }[] }[] };
    }>(`query ($id: ID!) { contract(id: $id) { starEvidence { caveats { code message } } } }`, {
      id: encodeId("contract", contractId),
    });
    return contract.starEvidence
      .flatMap(({ caveats }) => caveats.map(({ code, message }) => `${code} ${message}`))
      .join("\n");
  }

  async function erase(keys: readonly string[], way: ErasureWay): Promise<void> {
    const erasing = { pseudonyms: TEST_PSEUDONYMS, keptFacts: ["age_band"] };
    for (const key of keys) {
      await wholly(connection, async () => {
        const found = await findErasable(connection.session, key);
        const ground = ErasureGround.NO_LONGER_NEEDED;
        await eraseAnybody(connection.session, erasing, found!, { ground, way });
      });
    }
  }

  /** Erases some of a contract's people, and says whether the answers about it changed. */
  const staysTheSame = (numRuns: number) =>
    fc.check(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (people, choices) => {
          const { dataSource } = api.database;
          const { contractId, engagementIds } = await addContract(dataSource, world, people);
          const before = await published(contractId);
          const chosen = engagementIds.filter((_, i) => choices[i]);
          await erase(chosen, ErasureWay.KEEP_COUNTS);
          expect(await published(contractId)).toEqual(before);
        },
      ),
      { numRuns, endOnFailure: true },
    );

  it("stay the same when people are erased with their counts kept", async () => {
    const { failed, counterexample, errorInstance } = await staysTheSame(25);
    expect({ failed, counterexample, errorInstance }).toMatchObject({ failed: false });
  }, 300_000);

  it("change when everything of them is removed", async () => {
    const { contractId, engagementIds } = await addContract(
      api.database.dataSource,
      world,
      movers(24, 2, 4, 2),
    );
    const before = await published(contractId);
    expect(await caveatsOf(contractId)).not.toContain("PEOPLE_REMOVED");
    await erase([engagementIds[0]!], ErasureWay.REMOVE_EVERYTHING);
    expect(await published(contractId)).not.toEqual(before);
    expect(await caveatsOf(contractId)).toContain(
      "PEOPLE_REMOVED 1 person was erased with all that was counted of them",
    );
    const [{ id: council }] = await api.database.dataSource.query(
      "select commissioner_id as id from contract limit 1",
    );
    await api.grant("council", "commissioner", { organisation: council });
    expect(await caveatsOf(contractId, api.as("council"))).toContain(
      "PEOPLE_REMOVED Some people were erased",
    );
  });

  it("would change if days or instants only kept their month, or if they lost it", async () => {
    const { dataSource } = api.database;
    const [{ days: asItIs }] = await dataSource.query(
      "select pg_get_functiondef('moved_day'::regproc) as days",
    );
    const moved = (day: string): Promise<unknown> =>
      dataSource.query(
        `create or replace function moved_day(day date, among date[]) returns date
         language sql immutable as $$ select ${day} $$`,
      );
    for (const day of ["date_trunc('month', day)::date", "day + 15"]) {
      await moved(day);
      expect((await staysTheSame(60)).failed).toBe(true);
    }
    await dataSource.query(asItIs);
    await dataSource.query(
      `create or replace function moved_instant(instant timestamptz, among timestamptz[])
       returns timestamptz language sql immutable as $$ select instant + interval '15 days' $$`,
    );
    expect((await staysTheSame(60)).failed).toBe(true);
  }, 300_000);
});
