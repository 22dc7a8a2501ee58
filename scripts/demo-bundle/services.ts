/** What is typical of an area of a Star among the people of a service, in scale points. */
export interface AreaProfile {
  /** Where people start, on average. */
  readonly start: number;
  /** How far those go who move at all, given time. */
  readonly gain: number;
  /** Share of people who have no difficulty here and are at the top all along. */
  readonly atTop?: number;
  /** Share of readings that leave the area out. */
  readonly missing?: number;
}

/** One service under one contract, and what life in it is like. Shares are 0..1. */
export interface ServiceProfile {
  readonly contract: string;
  readonly name: string;
  readonly star: "waymark" | "kite";
  readonly people: number;
  readonly firstStart: string;
  /** Caseload by worker, as weights. */
  readonly workers: Readonly<Record<string, number>>;
  readonly months: readonly [number, number];
  readonly ends: Readonly<Record<"planned" | "unplanned" | "moved", number>>;
  readonly ages: Readonly<Record<string, number>>;
  readonly genders: Readonly<Record<string, number>>;
  readonly referrals: Readonly<Record<string, number>>;
  readonly neverRead: number;
  readonly missedReview: number;
  readonly workerOnly: number;
  readonly spread: number;
  readonly areas: Readonly<Record<string, AreaProfile>>;
  /** Scale points by which first scores sink each month since the service opened. */
  readonly firstScoreDrift?: number;
}

const ADULT_AGES = { "18-24": 14, "25-34": 27, "35-54": 42, "55+": 17 };
const ADULT_GENDERS = { male: 62, female: 32, other: 2, "": 4 };
const YOUNG_AGES = { "11-13": 36, "14-15": 43, "16-18": 21 };
const YOUNG_GENDERS = { female: 52, male: 40, other: 5, "": 3 };

const STREET: ServiceProfile = {
  contract: "ALD-HOM-01",
  name: "Street outreach",
  star: "waymark",
  people: 70,
  firstStart: "2024-04-24",
  workers: { "QF-K01": 3, "QF-K02": 3, "QF-K03": 2, "QF-K04": 2 },
  months: [2, 12],
  ends: { planned: 34, unplanned: 46, moved: 20 },
  ages: ADULT_AGES,
  genders: { male: 74, female: 19, other: 2, "": 5 },
  referrals: { council: 38, self: 34, health: 12, justice: 16 },
  neverRead: 0.2,
  missedReview: 0.35,
  workerOnly: 0.42,
  spread: 1.2,
  areas: {
    front_door: { start: 2, gain: 2.2 },
    bills: { start: 2.6, gain: 1.4 },
    sleep_health: { start: 3, gain: 1.1 },
    mood: { start: 2.9, gain: 1.2 },
    drink_drugs: { start: 2.8, gain: 1, atTop: 0.08, missing: 0.1 },
    company: { start: 2.8, gain: 0.9 },
    week: { start: 2.2, gain: 1 },
    harm: { start: 3.1, gain: 1.6 },
    skills: { start: 2, gain: 0, missing: 1 },
  },
};

const FLOATING_TOWN: ServiceProfile = {
  contract: "ALD-HOM-01",
  name: "Floating support",
  star: "waymark",
  people: 98,
  firstStart: "2024-05-02",
  workers: { "QF-K05": 3, "QF-K06": 3, "QF-K07": 11, "QF-K08": 3, "QF-K09": 2 },
  months: [7, 21],
  ends: { planned: 62, unplanned: 22, moved: 16 },
  ages: ADULT_AGES,
  genders: ADULT_GENDERS,
  referrals: { council: 52, self: 18, health: 18, justice: 12 },
  neverRead: 0.06,
  missedReview: 0.17,
  workerOnly: 0.12,
  spread: 1.4,
  areas: {
    front_door: { start: 4.3, gain: 3 },
    bills: { start: 3.7, gain: 3.1 },
    sleep_health: { start: 4.6, gain: 1.5 },
    mood: { start: 4.1, gain: 2 },
    drink_drugs: { start: 5, gain: 1.6, atTop: 0.18 },
    company: { start: 4, gain: 2 },
    week: { start: 3.7, gain: 1.8 },
    harm: { start: 5.2, gain: 1.7, atTop: 0.14 },
    skills: { start: 3.3, gain: 1.3, missing: 0.14 },
  },
};

const FLOATING_QUAY: ServiceProfile = {
  ...FLOATING_TOWN,
  contract: "ALD-HOM-02",
  people: 64,
  firstStart: "2024-07-15",
  workers: { "MP-K01": 3, "MP-K02": 3, "MP-K03": 2, "MP-K04": 2 },
  ends: { planned: 54, unplanned: 30, moved: 16 },
  neverRead: 0.09,
  missedReview: 0.24,
  workerOnly: 0.2,
  firstScoreDrift: -0.09,
  areas: {
    ...FLOATING_TOWN.areas,
    front_door: { start: 5, gain: 2 },
    bills: { start: 4.6, gain: 1.6 },
    company: { start: 4.4, gain: 0.5 },
  },
};

const RECOVERY: ServiceProfile = {
  ...FLOATING_TOWN,
  contract: "ALD-HOM-02",
  name: "Recovery house",
  people: 44,
  firstStart: "2024-08-05",
  workers: { "MP-K05": 3, "MP-K06": 3, "MP-K07": 2 },
  months: [4, 14],
  ends: { planned: 48, unplanned: 42, moved: 10 },
  referrals: { council: 20, self: 12, health: 52, justice: 16 },
  neverRead: 0.04,
  missedReview: 0.15,
  workerOnly: 0.06,
  areas: {
    front_door: { start: 4.6, gain: 1.2 },
    bills: { start: 3.4, gain: 1.6 },
    sleep_health: { start: 3.4, gain: 2.8 },
    mood: { start: 3.1, gain: 2.9 },
    drink_drugs: { start: 2.5, gain: 4.2 },
    company: { start: 3.2, gain: 2.6 },
    week: { start: 3.4, gain: 2.4 },
    harm: { start: 4, gain: 2.6 },
    skills: { start: 2.8, gain: 1.2, missing: 0.2 },
  },
};

const KITE_AREAS: Readonly<Record<string, AreaProfile>> = {
  lessons: { start: 2.3, gain: 1.7 },
  mates: { start: 2.5, gain: 1.2, atTop: 0.08 },
  moods: { start: 2, gain: 2.1 },
  coping: { start: 1.9, gain: 2 },
  household: { start: 2.8, gain: 0.5, missing: 0.1 },
  streets: { start: 2.5, gain: 1.7, atTop: 0.1 },
  choices: { start: 3, gain: 1, atTop: 0.12 },
  next: { start: 2.3, gain: 1 },
};

const COUNSELLING: ServiceProfile = {
  contract: "HAT-YTH-01",
  name: "School counselling",
  star: "kite",
  people: 64,
  firstStart: "2024-09-12",
  workers: { "OG-K01": 4, "OG-K02": 4, "OG-K03": 3 },
  months: [4, 13],
  ends: { planned: 66, unplanned: 20, moved: 14 },
  ages: YOUNG_AGES,
  genders: YOUNG_GENDERS,
  referrals: { school: 64, health: 20, council: 10, self: 6 },
  neverRead: 0.05,
  missedReview: 0.16,
  workerOnly: 0.08,
  spread: 0.7,
  areas: KITE_AREAS,
};

const DROP_IN: ServiceProfile = {
  ...COUNSELLING,
  name: "Evening drop-in",
  people: 48,
  firstStart: "2024-10-01",
  workers: { "OG-K04": 5, "OG-K05": 3, "OG-K06": 1 },
  months: [3, 15],
  ends: { planned: 30, unplanned: 50, moved: 20 },
  genders: { male: 54, female: 38, other: 4, "": 4 },
  referrals: { self: 58, school: 20, council: 14, justice: 8 },
  neverRead: 0.14,
  missedReview: 0.34,
  workerOnly: 0.16,
  areas: {
    ...KITE_AREAS,
    mates: { start: 2.3, gain: 1.7 },
    moods: { start: 2.6, gain: 0.4 },
    coping: { start: 2.5, gain: 0.4 },
    choices: { start: 2.8, gain: 1.1 },
  },
};

export const SERVICES: readonly ServiceProfile[] = [
  STREET,
  FLOATING_TOWN,
  FLOATING_QUAY,
  RECOVERY,
  COUNSELLING,
  DROP_IN,
];
