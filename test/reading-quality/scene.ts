import { encodeId } from "../../src/graphql/global-id";
import { startTestApi, type Asking, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { insertRows } from "../evidence/support/insert-rows";
import { engagement, reading } from "../evidence/support/people";
import { addModel } from "../evidence/support/model";
import { addContract, createWorld, day, instant, type World } from "../evidence/support/world";

const STAR = {
  ...{ code: "lamp", edition: "1", areas: 3, max: 10 },
  ...{ reviewIntervalDays: 90, reviewToleranceDays: 14 },
};
const WORKERS = ["ann", "ben", "cat"];

/** A contract with two services, and in the first one reading of each of many people. */
export interface Scene {
  readonly api: TestApi;
  readonly world: World;
  readonly contract: string;
  readonly services: readonly [string, string];
  readonly star: string;
  /** Ids of the readings of the first service, by the day they were taken. */
  readonly readings: readonly string[];
  readonly manager: Asking;
  readonly commissioner: Asking;
}

export const PEOPLE = 70;
export const PERIOD = { start: day(9), end: day(9 + PEOPLE) };

/** One reading each, on days one after another, taken by three workers in turn. */
export async function setScene(): Promise<Scene> {
  const api = await startTestApi();
  const { dataSource } = api.database;
  const world = await createWorld(dataSource, [STAR]);
  const workers = WORKERS.map((reference, i) => ({
    ...{ id: `019aa000-0000-7000-8000-00000000000${i}`, organisation_id: world.providerId },
    ...{ reference, version: 1, created_at: instant(0) },
  }));
  await insertRows(dataSource, "worker", workers);
  const people = Array.from({ length: PEOPLE }, (_, i) =>
    engagement([reading(day(10 + i), [1 + (i % 5), 3, 4], { completedBy: "worker" })]),
  );
  const { contractId, serviceIds } = await addContract(dataSource, world, people);
  const rows: { id: string }[] = await dataSource.query(
    "select r.id from reading r join engagement e on e.id = r.engagement_id where e.contract_id = $1 order by r.taken_on",
    [contractId],
  );
  for (const [i, { id }] of rows.entries()) {
    await dataSource.query("update reading set worker_id = $2 where id = $1", [
      ...[id, workers[i % 3]!.id],
    ]);
  }
  await addModel(dataSource, world, {
    contractIds: [contractId],
    outcomes: [{ title: "Settled", mapped: [{ star: 0, area: 0, weight: 1 }] }],
  });
  await api.grant("manager", "provider_manager", { organisation: world.providerId });
  await api.grant("commissioner", "commissioner", { organisation: world.commissionerId });
  return {
    ...{ api, world, contract: encodeId("contract", contractId) },
    services: [encodeId("service", serviceIds[0]), encodeId("service", serviceIds[1])],
    star: encodeId("star", world.starIds[0]!),
    readings: rows.map(({ id }) => encodeId("reading", id)),
    ...{ manager: api.as("manager"), commissioner: api.as("commissioner") },
  };
}

export const AUDIT = `... on CaseFileAuditSuccess { audit {
  id size drawnFrom seed method left finishedAt precisionSought confidence
  results { margin answers { question n yes no cannotTell yesShare suppressed inWords } }
  findings(first: 100) { nodes { id position stratum involvedPerson version reading { id } } }
} }`;

export interface AuditAnswer {
  audit: {
    id: string;
    size: number;
    drawnFrom: number;
    left: number;
    finishedAt: string | null;
    confidence: string | null;
    results: { margin: number | null; answers: { n: number; yes: number; no: number }[] };
    findings: {
      nodes: { id: string; stratum: string | null; version: number; reading: { id: string } }[];
    };
  };
}

export const SPOT_CHECK = `... on SpotCheckSuccess { spotCheck {
  id state version size seed answer askedBy audit { id size findings(first: 100) { nodes { id reading { id } } } }
  results { margin answers { n yes no cannotTell suppressed } }
} }`;

export interface SpotCheckAnswer {
  spotCheck: {
    id: string;
    state: string;
    version: number;
    size: number;
    seed: string;
    audit: {
      id: string;
      size: number;
      findings: { nodes: { id: string; reading: { id: string } }[] };
    } | null;
    results: { margin: number | null; answers: Record<string, number | boolean | null>[] } | null;
  };
}

/** Findings of drawn readings: the first few with `NO` to whether the person took part. */
export const findingsOf = (drawn: readonly { id: string }[], no: number) =>
  drawn.map(({ id }, i) => ({
    ...{ finding: id, involvedPerson: i < no ? "NO" : "YES" },
    ...{ scoresFitNotes: "YES", actionPlanFollows: "CANNOT_TELL" },
  }));

/** Runs a mutation that must be done. */
export async function done(by: Asking, name: string, input: object): Promise<void> {
  const answer = await runMutation(by, name, input, "");
  if (!answer.__typename.endsWith("Success")) throw new Error(JSON.stringify(answer));
}
