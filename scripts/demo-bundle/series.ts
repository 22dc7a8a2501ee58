/** How an indicator went under one contract: from its first period to its last, with some noise. */
export interface Series {
  readonly indicator: string;
  readonly contract: string;
  readonly shape: "flow" | "stock" | "ratio" | "average";
  /** Shares 0..1 for a ratio, the indicator's unit otherwise. */
  readonly from: number;
  readonly to: number;
  /** Standard deviation, as a share of the value. */
  readonly noise: number;
  /** Denominator of a ratio, n of an average. */
  readonly of?: number;
  /** First month, when it is not the contract's first whole period. */
  readonly since?: string;
  /** Last month of a period's start, when the figures stop early. */
  readonly until?: string;
  readonly every?: 1 | 3 | 12;
  readonly season?: "winter" | "school";
  /** Decimals of the value of an average. */
  readonly decimals?: number;
  /** Starts of periods for which nothing came in. */
  readonly gaps?: readonly string[];
}

type Start = readonly [Series["shape"], number, number, number];

function series(
  contract: string,
  indicator: string,
  [shape, from, to, noise]: Start,
  more: Partial<Series> = {},
): Series {
  return { contract, indicator, shape, from, to, noise, ...more };
}

const TOWN = "ALD-HOM-01";
const QUAY = "ALD-HOM-02";
const YOUNG = "HAT-YTH-01";

/** Twice a year the question is asked; the other quarters are not missing, they were never due. */
const OTHER_QUARTERS = ["2024-04", "2024-10", "2025-04", "2025-10", "2026-04"];

const HOMELESSNESS: readonly Series[] = [
  series(TOWN, "met_quickly", ["ratio", 0.56, 0.9, 0.04], { of: 88 }),
  series(QUAY, "met_quickly", ["ratio", 0.61, 0.78, 0.05], { of: 46 }),
  series(TOWN, "street_contacts", ["flow", 480, 640, 0.07]),
  series(QUAY, "street_contacts", ["flow", 90, 165, 0.12], { season: "winter" }),
  series(TOWN, "support_sessions", ["flow", 1190, 1530, 0.05]),
  series(QUAY, "support_sessions", ["flow", 610, 890, 0.07], { gaps: ["2025-07"] }),
  series(TOWN, "flats_leased", ["stock", 8, 26, 0]),
  series(QUAY, "flats_leased", ["stock", 5, 11, 0]),
  series(TOWN, "flats_lived_in", ["ratio", 0.935, 0.945, 0.012], { of: 2100 }),
  series(QUAY, "flats_lived_in", ["ratio", 0.955, 0.9, 0.014], { of: 840 }),
  series(TOWN, "own_wellbeing", ["average", 4, 5.9, 0.03], { of: 62, decimals: 1 }),
  series(QUAY, "own_wellbeing", ["average", 4.2, 5.2, 0.05], { of: 31, decimals: 1 }),
  series(TOWN, "emergency_visits", ["flow", 98, 71, 0.08], { season: "winter" }),
  series(QUAY, "emergency_visits", ["flow", 49, 44, 0.1], { gaps: ["2025-10", "2026-01"] }),
  series(TOWN, "arrears", ["average", 605, 352, 0.04], { of: 71, decimals: 2 }),
  series(QUAY, "arrears", ["average", 640, 498, 0.06], {
    of: 34,
    decimals: 2,
    gaps: ["2025-10"],
  }),
  series(TOWN, "stayed_in_treatment", ["ratio", 0.48, 0.62, 0.08], { of: 24, since: "2025-04" }),
  series(TOWN, "somebody_to_ring", ["ratio", 0.4, 0.57, 0.04], { of: 58, gaps: OTHER_QUARTERS }),
  series(QUAY, "somebody_to_ring", ["ratio", 0.37, 0.42, 0.06], { of: 29, gaps: OTHER_QUARTERS }),
  series(TOWN, "mentors_in_work", ["stock", 0, 5, 0]),
  series(QUAY, "mentors_in_work", ["stock", 0, 2, 0], { gaps: ["2026-04", "2026-07"] }),
  series(TOWN, "mentors_confident", ["ratio", 0.25, 0.6, 0], { of: 5, every: 12 }),
  series(TOWN, "tenancies_lost", ["ratio", 0.31, 0.175, 0.07], { of: 46 }),
  series(QUAY, "tenancies_lost", ["ratio", 0.335, 0.27, 0.1], { of: 27 }),
  series(TOWN, "feels_like_home", ["ratio", 0.36, 0.61, 0.04], { of: 64 }),
  series(QUAY, "feels_like_home", ["ratio", 0.39, 0.5, 0.06], { of: 33 }),
  series(TOWN, "rough_count", ["stock", 34, 19, 0.06], { season: "winter" }),
  series(QUAY, "rough_count", ["stock", 12, 10, 0.1]),
  series(TOWN, "residents_notice", ["ratio", 0.11, 0.23, 0], { of: 412, every: 12 }),
  series(QUAY, "residents_notice", ["ratio", 0.1, 0.14, 0], { of: 207, every: 12 }),
  series(TOWN, "occupied_at_closing", ["ratio", 0.2, 0.37, 0.08], { of: 17 }),
  series(QUAY, "occupied_at_closing", ["ratio", 0.19, 0.28, 0.12], { of: 11 }),
  series(TOWN, "next_setback", ["ratio", 0.33, 0.5, 0.06], { of: 17, since: "2025-04" }),
  series(QUAY, "next_setback", ["ratio", 0.3, 0.41, 0.1], { of: 11, since: "2025-07" }),
  series(TOWN, "emergency_nights", ["flow", 2460, 1710, 0.03], { season: "winter" }),
  series(QUAY, "emergency_nights", ["flow", 1080, 1160, 0.04], { season: "winter" }),
];

const YOUNG_PEOPLE: readonly Series[] = [
  series(YOUNG, "weeks_waited", ["average", 12.5, 4.8, 0.06], { of: 21, decimals: 1 }),
  series(YOUNG, "therapy_sessions", ["flow", 205, 315, 0.06], { season: "school" }),
  series(YOUNG, "evenings_opened", ["flow", 23, 24, 0.04], { gaps: ["2025-07"] }),
  series(YOUNG, "staff_trained", ["stock", 18, 161, 0]),
  series(YOUNG, "bullying_incidents", ["flow", 12, 7, 0.12], {
    every: 1,
    season: "school",
    gaps: ["2025-02", "2026-07"],
  }),
  series(YOUNG, "attendance", ["ratio", 0.792, 0.872, 0.008], { of: 4300, season: "school" }),
  series(YOUNG, "missing_episodes", ["flow", 16, 10, 0.12]),
  series(YOUNG, "two_weeks", ["average", 17.9, 24.1, 0.025], { of: 44, decimals: 1 }),
  series(YOUNG, "exclusions", ["average", 2.2, 1.4, 0.08], {
    of: 57,
    decimals: 1,
    since: "2025-04",
    season: "school",
  }),
  series(YOUNG, "parents_able", ["ratio", 0.46, 0.58, 0], { of: 39, every: 12 }),
  series(YOUNG, "own_learning_goal", ["ratio", 0.4, 0.52, 0], { of: 44, every: 12 }),
  series(YOUNG, "passes", ["ratio", 0.33, 0.36, 0], { of: 14, every: 12, since: "2025-04" }),
  series(YOUNG, "settled_after", ["ratio", 0.55, 0.68, 0.1], { of: 8, since: "2025-04" }),
];

export const SERIES: readonly Series[] = [...HOMELESSNESS, ...YOUNG_PEOPLE];

/** The first whole quarter of each contract. */
export const FIRST_QUARTER: Readonly<Record<string, string>> = {
  [TOWN]: "2024-04",
  [QUAY]: "2024-07",
  [YOUNG]: "2024-10",
};
