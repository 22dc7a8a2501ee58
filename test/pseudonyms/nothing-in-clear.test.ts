import { createHash } from "node:crypto";
import { startTestApi, type TestApi } from "../support/api";
import { everythingIn } from "../support/everything";
import { Fixtures, runMutation } from "../support/fixtures";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import {
  bundle,
  codes,
  GOOD,
  HEADING,
  importFiles,
  reading,
  withReadings,
} from "../import/support/bundle";

/** As telling as a source may be that knows people by their names. */
const IDENTIFIER = "Wilhelmina Featherstonehaugh";

const named = (file = GOOD["engagements.csv"]!) => file.replace("E1,P1", `E1,${IDENTIFIER}`);

describe("what providers know people by", () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startTestApi();
  });
  afterEach(() => api.close());

  const expectNoTrace = async (): Promise<void> => {
    expect(await everythingIn(api.database)).not.toMatch(/Wilhelmina|Featherstone/i);
    expect(JSON.stringify(api.log)).not.toMatch(/Wilhelmina|Featherstone/i);
  };

  it("is no part of what an import leaves, and finds the person all the same", async () => {
    const files = bundle({ "engagements.csv": named() });
    expect(codes(await importFiles(api.database, files))).toEqual([]);
    await expectNoTrace();
    const again = await importFiles(api.database, files);
    expect(again.files.every((file) => file.unchanged === file.rows)).toBe(true);
    const pseudonym = TEST_PSEUDONYMS.pseudonymOf("ALPHA", IDENTIFIER);
    const { organisation } = await api.ask<{ organisation: { id: string } }>(
      `{ organisation(reference: "ALPHA") { id } }`,
    );
    const found = await api.ask(
      `query Find($provider: ID!, $known: String!, $shown: String!) {
        known: serviceUser(provider: $provider, caseReference: $known) { pseudonym }
        shown: serviceUser(provider: $provider, pseudonym: $shown) { pseudonym }
        clear: serviceUser(provider: $provider, pseudonym: $known) { pseudonym }
      }`,
      { provider: organisation.id, known: ` ${IDENTIFIER} `, shown: pseudonym.toLowerCase() },
    );
    expect(found).toEqual({ known: { pseudonym }, shown: { pseudonym }, clear: null });
    await expectNoTrace();
  });

  it("is not quoted by a report of faults", async () => {
    const tooLong = `${IDENTIFIER} ${"x".repeat(300)}`;
    const file = GOOD["engagements.csv"]!.replace("E1,P1", `E1,${tooLong}`);
    const report = await importFiles(api.database, bundle({ "engagements.csv": file }));
    expect(codes(report)).toContain("engagements.csv:2 service_user TOO_LONG");
    expect(JSON.stringify(report)).not.toContain("Wilhelmina");
    await importFiles(api.database, bundle({ "engagements.csv": named() }));
    const other = await importFiles(api.database, bundle({}));
    expect(codes(other)).toContain("engagements.csv:2 service_user OTHER_PERSON");
    expect(JSON.stringify(other)).not.toMatch(/Wilhelmina|P-[0-9A-Z]{4}-/);
  });

  it("is not remembered with the request that a repeated import is told by", async () => {
    const fixtures = new Fixtures(api);
    const council = await fixtures.organisation("COUNCIL", "commissioner");
    const provider = await fixtures.organisation("HOMES");
    const contract = await fixtures.contract("C-1", council);
    const service = await fixtures.service(contract, provider, "Outreach");
    const input = {
      ...{ contract: contract.id, service: service.id, startedOn: "2024-05-01" },
      ...{ serviceUser: IDENTIFIER, reference: "E-1", idempotencyKey: `For ${IDENTIFIER}` },
    };
    const success = "... on EngagementSuccess { engagement { serviceUser { pseudonym } } }";
    const first = await runMutation(api, "startEngagement", input, success);
    expect(first).toMatchObject({
      engagement: {
        serviceUser: { pseudonym: TEST_PSEUDONYMS.pseudonymOf("HOMES", IDENTIFIER) },
      },
    });
    expect(await runMutation(api, "startEngagement", input, success)).toEqual(first);
    const other = { ...input, serviceUser: "somebody else" };
    expect(await runMutation(api, "startEngagement", other, success)).toMatchObject({
      issues: [{ code: "KEY_REUSED" }],
    });
    // The plain hash of the request would tell whoever guesses what it said that they are right.
    const { contract: under, service: at, reference, startedOn, serviceUser: known } = input;
    const everything = await everythingIn(api.database);
    for (const serviceUser of [known, TEST_PSEUDONYMS.blind(known)]) {
      const guessed = { contract: under, reference, service: at, serviceUser, startedOn };
      const guess = createHash("sha256").update(JSON.stringify(guessed)).digest("hex");
      expect(everything).not.toContain(guess);
    }
    await expectNoTrace();
  });

  it("is given back with rows to mend, once, and is not kept with the answer", async () => {
    const fixtures = new Fixtures(api);
    const council = await fixtures.organisation("COUNCIL", "commissioner");
    const alpha = await fixtures.organisation("ALPHA");
    const contract = await fixtures.contract("C1", council, { startsOn: "2024-01-01" });
    await fixtures.service(contract, alpha, "Outreach");
    const content = [
      "engagement,service_user,contract,service,keyworker,started_on,ended_on,end_reason",
      "E1,P1,C1,Outreach,,2025-01-01,,",
      `E2,${IDENTIFIER},C1,Outreach,,${IDENTIFIER},,`,
    ].join("\n");
    const input = {
      ...{ files: [{ path: "engagements.csv", content }], acceptValid: true },
      idempotencyKey: "one",
    };
    const success = `... on ImportBundleSuccess { outcome warnings rest { content }
      files { addedCount faultyRowCount faults { value message } } }`;
    interface Imported {
      warnings: string[];
      rest: { content: string }[];
      files: { addedCount: number; faults: { value: string; message: string }[] }[];
    }
    const first = await runMutation<Imported>(api, "importBundle", input, success);
    expect(first).toMatchObject({ outcome: "LANDED_IN_PART", warnings: [] });
    expect(first.rest[0]!.content).toContain(IDENTIFIER);
    expect(first.files[0]!.faults[0]!.message).toContain(IDENTIFIER);
    await expectNoTrace();
    const second = await runMutation<Imported>(api, "importBundle", input, success);
    expect(second.rest).toEqual([]);
    expect(second.warnings).toEqual([expect.stringContaining("not kept")]);
    expect(second.files[0]).toMatchObject({ addedCount: 1, faults: [{ value: null }] });
    expect(second.files[0]!.faults[0]!.message).toBe(
      '"…" is no day of the calendar: write it as YYYY-MM-DD, e.g. 2026-02-28.',
    );
  });

  it("is not kept with an answer that quotes what is known of somebody", async () => {
    const known = reading("R1", "E1", "3,4,,5,6", "Ottoline said so");
    await importFiles(api.database, withReadings(known));
    const content = [
      ...[HEADING, known.replace("Ottoline", "Nobody")],
      reading("R9", "E1", "3,4,,5,6").replace("2025-03-01", "2024-12-01"),
    ].join("\n");
    const input = {
      ...{ files: [{ path: "readings.csv", content }], acceptValid: true },
      idempotencyKey: "once",
    };
    const ask = async (): Promise<string[]> => {
      const { files } = await runMutation<{ files: { faults: { message: string }[] }[] }>(
        ...([api, "importBundle", input] as const),
        "... on ImportBundleSuccess { files { faults { message } } }",
      );
      return files[0]!.faults.map(({ message }) => message);
    };
    expect(await ask()).toEqual([
      expect.stringContaining('says notes "Ottoline said so"'),
      expect.stringContaining("before the engagement starts on 2025-01-01"),
    ]);
    expect(await ask()).toEqual([
      expect.stringContaining("says otherwise"),
      expect.stringContaining("before the engagement starts:"),
    ]);
    const [kept] = await api.database.dataSource.query(
      "select k::text as row from idempotency_key k",
    );
    expect(kept.row).not.toMatch(/Ottoline|2025-01-01/);
  });

  it("cannot be written in its place", async () => {
    await new Fixtures(api).organisation("HOMES");
    const writing = api.database.dataSource.query(
      `insert into service_user (id, organisation_id, pseudonym)
       select gen_random_uuid(), id, $1 from organisation`,
      [IDENTIFIER],
    );
    await expect(writing).rejects.toThrow("service_user_pseudonym_check");
  });
});

describe("the reference of an organisation", () => {
  it("never changes: pseudonyms are made with it", async () => {
    const api = await startTestApi();
    await new Fixtures(api).organisation("HOMES");
    const change = api.database.dataSource.query("update organisation set reference = 'HOUSES'");
    await expect(change).rejects.toThrow("never changes");
    await api.close();
  });
});
