import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { pseudonymFor } from "../../support/pseudonyms";
import { insertRows } from "./insert-rows";

/** An instant, given as hours since the start of 2025. */
export const instant = (hours: number): Date => new Date(Date.UTC(2025, 0, 1, hours));

/** A day, given as days since the first of 2025. */
export const day = (days: number): string =>
  new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);

/** What an engagement said, from 0 for the first of the two services. */
export interface Account {
  service: 0 | 1;
  startedOn: string;
  endedOn: string | null;
  facts: Record<string, string>;
}

/** A reading as a test describes it; `star` is an index into the world's Stars. */
export interface TestReading {
  star: number;
  takenOn: string;
  completedBy: "collaborative" | "worker" | "service_user";
  kind: "standard" | "retrospective";
  scores: (number | null)[];
  enteredAt: Date;
  completedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface TestEngagement extends Account {
  enteredAt: Date;
  /** What it said before, and until when; oldest first. */
  before: { account: Account; until: Date }[];
  readings: TestReading[];
}

export interface TestStar {
  code: string;
  edition: string;
  areas: number;
  max: number;
  reviewIntervalDays: number | null;
  reviewToleranceDays: number;
}

/** One provider, some Stars, and contracts that hold engagements. */
export interface World {
  providerId: string;
  commissionerId: string;
  starIds: string[];
  /** Area keys of each Star, in order. */
  areaIds: string[][];
}

export async function createWorld(dataSource: DataSource, stars: TestStar[]): Promise<World> {
  const world: World = {
    providerId: randomUUID(),
    commissionerId: randomUUID(),
    starIds: stars.map(() => randomUUID()),
    areaIds: stars.map((star) => Array.from({ length: star.areas }, () => randomUUID())),
  };
  await insertRows(dataSource, "organisation", [
    organisation(world.providerId, "provider"),
    organisation(world.commissionerId, "commissioner"),
  ]);
  await insertRows(
    dataSource,
    "star",
    stars.map((star, i) => starRow(star, world.starIds[i]!)),
  );
  await insertRows(
    dataSource,
    "star_area",
    stars.flatMap((_, i) => areaRows(world.starIds[i]!, world.areaIds[i]!)),
  );
  await insertRows(
    dataSource,
    "star_stage",
    stars.flatMap((star, i) => stageRows(star, world.starIds[i]!)),
  );
  return world;
}

const organisation = (id: string, kind: string) => ({
  ...{ id, reference: `${kind}-${id}`, name: kind, kinds: [kind], version: 1 },
  created_at: instant(0),
});

const starRow = (star: TestStar, id: string) => ({
  ...{ id, code: star.code, edition: star.edition, name: star.code, publisher: "A test" },
  ...{ licensed: false, scale_min: 1, scale_max: star.max },
  review_interval_days: star.reviewIntervalDays,
  review_tolerance_days: star.reviewToleranceDays,
  ...{ registered_by: "a test", registered_at: instant(0) },
});

const areaRows = (star_id: string, ids: string[]) =>
  ids.map((id, i) => ({ id, star_id, position: i + 1, code: `a${i + 1}`, name: `Area ${i + 1}` }));

const stageRows = (star: TestStar, star_id: string) =>
  Array.from({ length: star.max }, (_, i) => ({
    ...{ id: randomUUID(), star_id, position: i + 1, name: `Stage ${i + 1}` },
    ...{ from_score: i + 1, to_score: i + 1 },
  }));

/** Enters a contract with two services and its engagements; gives its key and the services'. */
export async function addContract(
  dataSource: DataSource,
  world: World,
  engagements: readonly TestEngagement[],
): Promise<{ contractId: string; serviceIds: [string, string]; engagementIds: string[] }> {
  const contractId = randomUUID();
  const serviceIds: [string, string] = [randomUUID(), randomUUID()];
  const ids = engagements.map(() => randomUUID());
  await insertRows(dataSource, "contract", [
    {
      ...{ id: contractId, reference: `C-${contractId}`, title: "A contract", version: 1 },
      ...{ commissioner_id: world.commissionerId, status: "active" },
      ...{ starts_on: "2025-01-01", ends_on: "2027-12-31", created_at: instant(0) },
    },
  ]);
  await insertRows(
    dataSource,
    "service",
    serviceIds.map((id, i) => ({
      ...{ id, contract_id: contractId, provider_id: world.providerId, name: `Service ${i + 1}` },
      ...{ version: 1, created_at: instant(0) },
    })),
  );
  await insertEngagements(dataSource, world, { contractId, serviceIds, ids, engagements });
  return { contractId, serviceIds, engagementIds: ids };
}

interface Entry {
  contractId: string;
  serviceIds: [string, string];
  ids: string[];
  engagements: readonly TestEngagement[];
}

/** Enters engagements of a contract, with what they said before and their readings. */
export async function insertEngagements(
  dataSource: DataSource,
  world: World,
  { contractId, serviceIds, ids, engagements }: Entry,
): Promise<void> {
  const provider_id = world.providerId;
  await insertRows(
    dataSource,
    "service_user",
    ids.map((id) => ({
      ...{ id, organisation_id: provider_id, pseudonym: pseudonymFor(id), created_at: instant(0) },
    })),
  );
  const account = (one: Account) => ({
    ...{ service_id: serviceIds[one.service], started_on: one.startedOn, ended_on: one.endedOn },
    facts: one.facts,
  });
  await insertRows(
    dataSource,
    "engagement",
    engagements.map((one, i) => ({
      ...{ id: ids[i], provider_id, reference: ids[i], service_user_id: ids[i], version: 1 },
      ...{ contract_id: contractId, entered_at: one.enteredAt, ...account(one) },
    })),
  );
  await insertRows(
    dataSource,
    "engagement_revision",
    engagements.flatMap((one, i) =>
      one.before.map((revision) => ({
        ...{ id: randomUUID(), engagement_id: ids[i], ...account(revision.account) },
        ...{ superseded_by: "a test", superseded_at: revision.until },
      })),
    ),
  );
  await insertRows(
    dataSource,
    "reading",
    engagements.flatMap((one, i) => one.readings.map((reading) => row(world, ids[i]!, reading))),
  );
}

function row(world: World, engagementId: string, reading: TestReading) {
  const id = randomUUID();
  const state = reading.withdrawnAt
    ? "withdrawn"
    : reading.completedAt
      ? "completed"
      : "in_progress";
  return {
    ...{ id, provider_id: world.providerId, reference: id, engagement_id: engagementId, state },
    ...{ star_id: world.starIds[reading.star], taken_on: reading.takenOn, version: 1 },
    ...{ completed_by: reading.completedBy, kind: reading.kind, scores: reading.scores },
    ...{ recorded_by: "a test", entered_at: reading.enteredAt },
    ...{ completed_at: reading.completedAt, withdrawn_at: reading.withdrawnAt },
  };
}
