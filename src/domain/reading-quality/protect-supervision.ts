import { isSafe } from "../../disclosure/policy";
import { roughly } from "./batches";
import type { SupervisedShare } from "./data-quality";
import type { SupervisedMove } from "./data-quality.repository";

/** People with a completed reading, and those of them with one that was discussed. */
export interface Supervised {
  readonly people: number;
  readonly discussed: number;
}

type Move = Pick<SupervisedMove, "knownAt" | "discussedAt" | "people">;

/**
 * As viewers of aggregates are told of supervision of one contract and Star: as at the last instant
 * at which those discussed and the others are nobody or enough people, and so were those who came to
 * be counted, to be discussed, and to be one of the others, since the one before. Null for none yet.
 */
export function toldSupervision(
  moves: readonly Move[],
  until: Date,
  threshold: number,
): Supervised | null {
  const instants = moves
    .flatMap(({ knownAt, discussedAt }) => [knownAt, ...(discussedAt ? [discussedAt] : [])])
    .filter((at) => at <= until);
  const inOrder = [...new Set(instants.map((at) => at.getTime()))].sort((a, b) => a - b);
  let last: Date | null = null;
  for (const time of inOrder) {
    const at = new Date(time);
    if (canTell(moves, last, at, threshold)) last = at;
  }
  return last && asAt(moves, last);
}

function asAt(moves: readonly Move[], at: Date): Supervised {
  const known = moves.filter(({ knownAt }) => knownAt <= at);
  const discussed = known.filter(({ discussedAt }) => discussedAt && discussedAt <= at);
  return { people: sum(known), discussed: sum(discussed) };
}

function canTell(moves: readonly Move[], last: Date | null, at: Date, threshold: number): boolean {
  const isNew = (instant: Date | null): boolean =>
    instant !== null && instant <= at && (last === null || instant > last);
  const arrived = moves.filter(({ knownAt }) => isNew(knownAt));
  const before = moves.filter(({ knownAt }) => last !== null && knownAt <= last);
  const wasDiscussed = ({ discussedAt }: Move): boolean => isNew(discussedAt);
  const both = sum(arrived.filter(wasDiscussed));
  const discussedNow = sum(before.filter(wasDiscussed));
  const others = sum(arrived) - both;
  const { people, discussed } = asAt(moves, at);
  const parts = [discussed, people - discussed];
  const changes = [both + discussedNow, both + others, discussedNow + others];
  return people >= threshold && [...parts, ...changes].every((n) => isSafe(n, threshold));
}

const sum = (moves: readonly Move[]): number => moves.reduce((n, { people }) => n + people, 0);

/**
 * Of several contracts, to the nearest threshold and with a share to two decimals: how many people
 * have a reading at all is told by evidence, as at another instant.
 */
export function roughShare(all: readonly Supervised[], threshold: number): SupervisedShare {
  const none = { readings: null, readingsDiscussed: null, peopleDiscussed: null };
  if (all.length === 0) {
    return { ...none, isWithheld: true, nearest: null, people: null, share: null };
  }
  const people = all.reduce((n, one) => n + one.people, 0);
  const discussed = all.reduce((n, one) => n + one.discussed, 0);
  return {
    ...{ ...none, isWithheld: false, nearest: threshold },
    people: roughly(people, threshold),
    share: Number((discussed / people).toFixed(2)),
  };
}
