import { people, percent } from "../../evidence/words";
import { UNTIED, type AreaFacts, type StarFacts, type SuggestingRule } from "../learning-facts";
import { LearningRule } from "../learning-rule";
import { shareInWords } from "../share-in-words";
import { ENOUGH, isMany } from "./coverage-rules";

/** From this share of people at one stage on, it is worth asking what would help. */
const MANY_AT_STAGE = 0.35;
/** From this share of people on, slipping back is not just a few. */
const MANY_FELL = 0.2;
/** From this share of people at the top on, the scale leaves little room. */
const MANY_AT_TOP = 0.25;
/** Most questions of one Star by one rule, those about most people first. */
const MOST_AREAS = 2;

/** Who is at a stage at the latest reading, and how they came there. */
interface Stay {
  readonly stage: number;
  readonly n: number;
  readonly here: number;
  /** Of those here, who began at an earlier stage. */
  readonly cameUp: number;
  /** Of those who began here, who is still, and who went on. */
  readonly stayed: number;
  readonly wentOn: number;
}

/** A sum; null where a part is withheld. */
function sum(parts: readonly (number | null | undefined)[]): number | null {
  return parts.reduce<number | null>(
    (so, part) => (so === null || part == null ? null : so + part),
    0,
  );
}

function stayAt({ matrix, n }: AreaFacts, stage: number): Stay | null {
  const column = matrix.map((row) => row[stage]);
  const [cameUp, stayed] = [sum(column.slice(0, stage)), sum([column[stage]])];
  const [here, wentOn] = [sum(column), sum(matrix[stage]!.slice(stage + 1))];
  if (n === null || n < ENOUGH) return null;
  if (cameUp === null || stayed === null || here === null || wentOn === null) return null;
  return { stage, n, here, cameUp, stayed, wentOn };
}

/** Many come as far as a stage that is not the last, and fewer go on from it than stay. */
function longestStay(area: AreaFacts): Stay | null {
  const stays = area.matrix
    .slice(0, -1)
    .flatMap((_, stage) => stayAt(area, stage) ?? [])
    .filter(({ here, n, stayed, wentOn }) => here >= MANY_AT_STAGE * n && wentOn < stayed);
  return stays.sort((a, b) => b.here - a.here)[0] ?? null;
}

export const staysAtStage: SuggestingRule = ({ stars }) =>
  stars.flatMap((star) =>
    largest(star, (area) => {
      const stay = longestStay(area);
      if (!stay) return areMovesTold(area) ? null : crowd(star, area);
      return { value: stay.here / stay.n, n: stay.n, ...saidOfStay(star, area, stay) };
    }).map((found) => ({ ...found, rule: LearningRule.STAYS_AT_STAGE })),
  );

function saidOfStay({ stages }: StarFacts, area: AreaFacts, stay: Stay) {
  const { stage, n, here, cameUp, stayed, wentOn } = stay;
  const name = stages[stage]!;
  const before = stages[stage - 1];
  const how =
    before !== undefined && cameUp > 0
      ? `move from "${before}" to "${name}" and stay there`
      : `are at "${name}" and stay there`;
  return {
    question: `In ${area.name}, people ${how}. What would help?`,
    figure:
      `Of ${people(n)} with two readings, ${here} (${percent(here, n)}) are at "${name}" at the ` +
      `latest: ${cameUp} came from an earlier stage, ${stayed} began there and ` +
      `${here - cameUp - stayed} came back from a later one; ${wentOn} who began there went on.`,
  };
}

const areMovesTold = ({ matrix }: AreaFacts): boolean =>
  matrix.length > 0 && matrix.flat().every((people) => people !== null);

/** Where moves between stages are withheld: as many people as at first, or more, are at one stage. */
function crowd({ stages }: StarFacts, { name, n, baseline, latest }: AreaFacts): Found | null {
  if (n === null || n < ENOUGH) return null;
  const crowds = latest.slice(0, -1).flatMap((here, stage) => {
    const before = baseline[stage] ?? null;
    const isCrowd = here !== null && before !== null && here >= MANY_AT_STAGE * n && here >= before;
    return isCrowd ? [{ here, before, stage }] : [];
  });
  const most = crowds.sort((a, b) => b.here - a.here)[0];
  if (!most) return null;
  const { here, before, stage } = most;
  return {
    ...{ value: here / n, n },
    question:
      `In ${name}, ${shareInWords(here, n).toLowerCase()} the people are at "${stages[stage]!}", ` +
      "no fewer than at first. What would help them further?",
    figure:
      `Of ${people(n)} with two readings, ${here} (${percent(here, n)}) are at ` +
      `"${stages[stage]!}" at the latest, and ${before} were at first.`,
  };
}

export const fellBack: SuggestingRule = ({ stars }) =>
  stars.flatMap((star) =>
    largest(star, ({ name, n, decreased }) => {
      if (n === null || !isMany(decreased, n, MANY_FELL)) return null;
      return {
        ...{ value: decreased / n, n },
        question:
          `In ${name}, the score of ${shareInWords(decreased, n).toLowerCase()} the people is ` +
          "lower than at first. What happened for them, and what did they say of it?",
        figure:
          `${decreased} of ${people(n)} (${percent(decreased, n)}) scored lower at the latest ` +
          "reading than at the first. A step back may be a truer first look.",
      };
    }).map((found) => ({ ...found, rule: LearningRule.FELL_BACK })),
  );

export const beganAtTop: SuggestingRule = ({ stars }) =>
  stars.flatMap((star) =>
    largest(star, ({ name, n, roomToImprove }) => {
      const atTop = n === null || roomToImprove === null ? null : n - roomToImprove;
      if (n === null || !isMany(atTop, n, MANY_AT_TOP)) return null;
      return {
        ...{ value: atTop / n, n },
        question:
          `In ${name}, ${shareInWords(atTop, n).toLowerCase()} the people began at the top of the ` +
          "scale. Does the service reach whom it is meant for, or is the first reading too hopeful?",
        figure:
          `${atTop} of ${people(n)} (${percent(atTop, n)}) began at the top, where no increase ` +
          "can show.",
      };
    }).map((found) => ({ ...found, rule: LearningRule.BEGAN_AT_TOP })),
  );

interface Found {
  readonly value: number;
  readonly n: number;
  readonly question: string;
  readonly figure: string;
}

/** What is found of a Star's areas, where it is of the largest share of people. */
function largest(star: StarFacts, find: (area: AreaFacts) => Found | null) {
  return star.areas
    .flatMap((area) => {
      const found = find(area);
      return found ? { ...found, subject: area.name } : [];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_AREAS)
    .map((found) => ({ ...UNTIED, ...found, starId: star.starId }));
}
