import { day, iso, TODAY, type Day } from "./days";
import { csv } from "./csv";
import { randomFor } from "./random";
import { SERVICES, type ServiceProfile } from "./services";

export interface Engagement {
  readonly id: string;
  readonly person: string;
  readonly service: ServiceProfile;
  readonly keyworker: string;
  readonly startedOn: Day;
  /** Null: still with the service. */
  readonly endedOn: Day | null;
  readonly endReason: string;
  readonly age: string;
  readonly gender: string;
  readonly referral: string;
  /** How many times the person had been with the service before. */
  readonly earlier: number;
}

type Draft = Omit<Engagement, "id">;

const DAYS_PER_MONTH = 30.4;
/** Long enough before today for most people to have begun. */
const LAST_START = day("2026-11-04");
/** Of those who left without a plan, the share who come back. */
const COME_BACK = 0.16;

function stay(seed: string, service: ServiceProfile, startedOn: Day): Partial<Draft> {
  const random = randomFor(`stay ${seed}`);
  const [least, most] = service.months;
  const months = least + (most - least) * (0.5 * random.unit() + 0.5 * random.unit());
  const reason = random.weighted(service.ends);
  // People who leave without a plan leave early.
  const days = Math.round(months * DAYS_PER_MONTH * (reason === "unplanned" ? 0.55 : 1));
  const endedOn = startedOn + Math.max(days, 9);
  return endedOn < TODAY - 3 ? { endedOn, endReason: reason } : { endedOn: null, endReason: "" };
}

function newcomer(service: ServiceProfile, index: number): Draft {
  const seed = `${service.contract} ${service.name} ${index}`;
  const random = randomFor(seed);
  const first = day(service.firstStart);
  // Caseloads fill early on, then only as people leave.
  const early = random.unit() * (0.75 + 0.25 * random.unit());
  const startedOn = first + Math.round(early * (LAST_START - first));
  return {
    person: seed,
    service,
    keyworker: random.weighted(service.workers),
    startedOn,
    endedOn: null,
    endReason: "",
    age: random.weighted(service.ages),
    gender: random.weighted(service.genders),
    referral: random.weighted(service.referrals),
    earlier: 0,
    ...stay(seed, service, startedOn),
  };
}

function returning(before: Draft): Draft | null {
  const random = randomFor(`back ${before.person}`);
  if (before.endedOn === null || before.endReason !== "unplanned") return null;
  const startedOn = before.endedOn + random.between(35, 260);
  if (!random.chance(COME_BACK) || startedOn > LAST_START) return null;
  return {
    ...before,
    startedOn,
    keyworker: random.weighted(before.service.workers),
    referral: "self",
    earlier: 1,
    ...stay(`back ${before.person}`, before.service, startedOn),
  };
}

/** Everybody's time with a service, in the order in which people came. */
export function makeEngagements(): readonly Engagement[] {
  const firsts = SERVICES.flatMap((service) =>
    Array.from({ length: service.people }, (_, index) => newcomer(service, index)),
  );
  const all = [...firsts, ...firsts.map(returning).filter((draft) => draft !== null)];
  all.sort((a, b) => a.startedOn - b.startedOn || (a.person < b.person ? -1 : 1));
  const pseudonyms = new Map<string, string>();
  for (const { person } of all) {
    if (!pseudonyms.has(person)) {
      pseudonyms.set(person, `P${String(pseudonyms.size + 1).padStart(4, "0")}`);
    }
  }
  return all.map((draft, i) => ({
    ...draft,
    id: `E${String(i + 1).padStart(4, "0")}`,
    person: pseudonyms.get(draft.person) ?? "",
  }));
}

const COLUMNS = [
  "engagement",
  "service_user",
  "contract",
  "service",
  "keyworker",
  "started_on",
  "ended_on",
  "end_reason",
  "age_band",
  "gender",
  "referral_source",
];

export function engagementsFile(engagements: readonly Engagement[]): string {
  return csv(
    COLUMNS,
    engagements.map((e) => ({
      engagement: e.id,
      service_user: e.person,
      contract: e.service.contract,
      service: e.service.name,
      keyworker: e.keyworker,
      started_on: iso(e.startedOn),
      ended_on: e.endedOn === null ? "" : iso(e.endedOn),
      end_reason: e.endReason,
      age_band: e.age,
      gender: e.gender,
      referral_source: e.referral,
    })),
  );
}
