/**
 * What an item of kept counts counts. The numbers are the database's: see the migration of kept
 * counts, which says what each stands for.
 */
export enum KeptKind {
  STARTED = 1,
  WITH_READING = 2,
  PAIRS = 3,
  ONE_READING = 4,
  SAME_DATE = 5,
  ENDED_AFTER_ONE = 6,
  ELIGIBLE = 7,
  COLLABORATIVE = 8,
  WORKER_ONLY = 9,
  RETROSPECTIVE = 10,
  OWN = 11,
  IN_PROGRESS = 12,
  WITHDRAWN = 13,
  REVIEWS_DONE = 14,
  REVIEWS_EARLY = 15,
  REVIEWS_LATE = 16,
  CELL = 20,
  WHOLE_PEOPLE = 21,
  WHOLE_BASELINE = 22,
  WHOLE_LATEST = 23,
  WHOLE_SQUARED_CHANGE = 24,
  WHOLE_MOVED_FORWARD = 25,
  DUE_REVIEW = 26,
  LAST_DAY = 27,
  GAP_READINGS = 30,
  GAP_PEOPLE = 31,
  GAP_SUM = 32,
  GAP_OWN_HIGHER = 33,
  GAP_OWN_LOWER = 34,
}

const KIND = 2 ** 40;
const AREA = 2 ** 32;
const SCORE = 2 ** 16;
/** Scores are kept from 0 on. */
const LEAST_SCORE = -(2 ** 15);
const DAY_MS = 86_400_000;
/** The day that days are counted from. */
const FIRST_DAY = Date.parse("0001-01-01T00:00:00Z");

/** What kind of thing an item counts. */
export function kindOf(item: number): KeptKind {
  return Math.floor(item / KIND);
}

/** Position of an item's area, or the number of areas that it tells of. */
export function areaOf(item: number): number {
  return Math.floor((item % KIND) / AREA);
}

/** An item's score at baseline. */
export function baselineOf(item: number): number {
  return Math.floor((item % AREA) / SCORE) + LEAST_SCORE;
}

/** An item's score at latest. */
export function latestOf(item: number): number {
  return (item % SCORE) + LEAST_SCORE;
}

/** The number of an item's day; 0 stands for all days that were over when it was counted. */
export function dayOf(item: number): number {
  return item % KIND;
}

/** The number of a day as items have it. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY_MS);
}

/** A day by its number. */
export function dayText(number: number): string {
  return new Date(FIRST_DAY + number * DAY_MS).toISOString().slice(0, 10);
}
