import type { Random } from "./random";
import type { BenchStar } from "./stars";

/** A reading as it was taken. */
export interface Taken {
  readonly star: BenchStar;
  /** In days, as `startedOn`. */
  readonly on: number;
  readonly by: "collaborative" | "worker" | "service_user";
  readonly kind: "standard" | "retrospective";
  readonly state: "completed" | "in_progress" | "withdrawn";
  readonly scores: readonly (number | null)[];
}

/** Nothing is of a later day, in days as `startedOn`: readings of the future are none. */
export const LAST_DAY = 920;

/**
 * One to six readings of somebody, about three months apart: some of them the person's own, of an
 * earlier time, not completed or withdrawn, and some of one day.
 *
 * @param startedOn in days
 */
export function readingsOf(
  stars: readonly BenchStar[],
  startedOn: number,
  random: Random,
): readonly Taken[] {
  const all: Taken[] = [];
  for (const star of stars) {
    const most = Math.floor(6 / stars.length);
    let on = startedOn + random.between(0, 20);
    let scores = star.areas.map(() => firstScore(star, random));
    for (let more = countUpTo(most, random); more > 0 && on <= LAST_DAY; more -= 1) {
      all.push({ star, on, ...manner(random), scores: scores.map((s) => shown(s, random)) });
      if (!random.chance(2)) on += random.between(60, 120);
      scores = scores.map((score) => nextScore(score, star, random));
    }
  }
  return all;
}

/** Few people have many readings. */
function countUpTo(most: number, random: Random): number {
  let count = 1;
  while (count < most && random.chance(60)) count += 1;
  return count;
}

const firstScore = ({ max }: BenchStar, random: Random): number =>
  random.between(1, Math.ceil(max * 0.7));

function nextScore(score: number, { max }: BenchStar, random: Random): number {
  const step = random.between(-1, max > 5 ? 3 : 1);
  return Math.min(max, Math.max(1, score + step));
}

const shown = (score: number, random: Random): number | null => (random.chance(3) ? null : score);

function manner(random: Random): Pick<Taken, "by" | "kind" | "state"> {
  const among = random.between(1, 100);
  const by = among <= 75 ? "collaborative" : among <= 92 ? "worker" : "service_user";
  const kind = random.chance(3) ? "retrospective" : "standard";
  const standing = random.between(1, 100);
  const state = standing <= 96 ? "completed" : standing <= 98 ? "in_progress" : "withdrawn";
  return { by, kind, state };
}
