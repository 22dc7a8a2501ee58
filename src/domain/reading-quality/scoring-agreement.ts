import type { StarAreaEntity } from "../star/star-area.entity";
import { blocksOf, peopleOf, roughly, toldAt } from "./batches";
import type { ScoredTwice, ScoringAgreement } from "./data-quality";
import type { ScoringRow } from "./data-quality.repository";
import { agreementOf, type Agreement, type ScorePair } from "./kappa";

/** Two scorings of one case. */
export type Scoring = Pick<ScoringRow, "personId" | "at" | "firstScores" | "scores">;

/** What both scored of some areas, by their positions. */
function pairsIn(scorings: readonly Scoring[], positions: readonly number[]): ScorePair[] {
  return scorings.flatMap(({ firstScores, scores }) =>
    positions.flatMap((position): ScorePair[] => {
      const [first, second] = [firstScores[position - 1] ?? null, scores[position - 1] ?? null];
      return first === null || second === null ? [] : [[first, second]];
    }),
  );
}

const scoredIn = (scorings: readonly Scoring[], positions: readonly number[]): Scoring[] =>
  scorings.filter((one) => pairsIn([one], positions).length > 0);

/** For who may see it all: with at least `minimum` people. */
export function exactAgreement(
  scorings: readonly Scoring[],
  areas: readonly StarAreaEntity[],
  minimum: number,
): ScoringAgreement {
  const of = (positions: readonly number[]): ScoredTwice => {
    const own = scoredIn(scorings, positions);
    const people = peopleOf(own);
    const agreement = agreementOf(pairsIn(own, positions), minimum, people);
    return { isWithheld: false, nearest: null, people, agreement };
  };
  return {
    overall: of(areas.map(({ position }) => position)),
    areas: areas.map((area) => ({ ...of([area.position]), area })),
  };
}

/** Scorings that viewers of aggregates are told of: of all areas, and of each by its position. */
export interface ToldScorings {
  readonly overall: readonly Scoring[];
  readonly byArea: ReadonlyMap<number, readonly Scoring[]>;
}

/**
 * What may be told of second scorings of one contract and Star: they wait until enough people are
 * behind them, and those of an area until enough were scored in it, among those told of overall.
 */
export function toldScorings(
  scorings: readonly Scoring[],
  areas: readonly StarAreaEntity[],
  until: Date,
  threshold: number,
): ToldScorings {
  const told = toldAt(scorings, threshold);
  const known = scorings
    .map((one, i) => ({ one, at: told[i]! }))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const months = [...Map.groupBy(known, ({ at }) => at.getTime()).values()].map((some) =>
    some.map(({ one }) => one),
  );
  const { blocks } = blocksOf(months, (some) => peopleOf(some.flat()) >= threshold);
  const ofArea = ({ position }: StarAreaEntity): [number, readonly Scoring[]] => {
    const own = blocks.map((block) => scoredIn(block.flat(), [position]));
    const enough = blocksOf(own, (some) => peopleOf(some.flat()) >= threshold);
    return [position, enough.blocks.flat(2)];
  };
  return { overall: blocks.flat(2), byArea: new Map(areas.map(ofArea)) };
}

/**
 * What is told, of several contracts: kappas to two decimals, of a number of people to the nearest
 * threshold. How many scores were the same would be about few where nearly all were.
 */
export function roughAgreement(
  all: readonly ToldScorings[],
  areas: readonly StarAreaEntity[],
  minimum: number,
  threshold: number,
): ScoringAgreement {
  const of = (scorings: readonly Scoring[], positions: readonly number[]): ScoredTwice => {
    const people = peopleOf(scorings);
    const agreement = withoutCounts(agreementOf(pairsIn(scorings, positions), minimum, people));
    if (people === 0) return { isWithheld: true, nearest: null, people: null, agreement };
    const n = roughly(people, threshold);
    return { isWithheld: false, nearest: threshold, people: n, agreement };
  };
  return {
    overall: of(
      all.flatMap(({ overall }) => overall),
      areas.map(({ position }) => position),
    ),
    areas: areas.map((area) => ({
      ...of(
        all.flatMap(({ byArea }) => byArea.get(area.position) ?? []),
        [area.position],
      ),
      area,
    })),
  };
}

const withoutCounts = (agreement: Agreement): Agreement => ({
  ...agreement,
  ...{ pairs: null, same: null, withinOne: null },
  linear: hundredths(agreement.linear),
  quadratic: hundredths(agreement.quadratic),
});

const hundredths = (kappa: number | null): number | null =>
  kappa === null ? null : Number(kappa.toFixed(2));
