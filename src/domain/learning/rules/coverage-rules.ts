import { counted, percent } from "../../evidence/words";
import { UNTIED, type SuggestingRule } from "../learning-facts";
import { LearningRule } from "../learning-rule";
import { shareInWords } from "../share-in-words";

/** Fewer than that tell nothing that is worth a question to all. */
export const ENOUGH = 10;
/** From this share on, second readings are missing. */
const MANY_MISSING = 0.2;
/** From this share on, people leave early. */
const MANY_LEFT = 0.15;
/** From this share on, readings are by a worker alone. */
const MANY_WORKER_ONLY = 0.25;

/** Whether a share of enough may be told, and is at least so large. */
export function isMany(part: number | null, whole: number | null, least: number): part is number {
  return part !== null && whole !== null && whole >= ENOUGH && part > 0 && part >= least * whole;
}

/** By service where that may be told; else of the contract as a whole. */
export const missingSecondReadings: SuggestingRule = ({ services, stars }) => {
  const told = new Set(services.filter(({ pairs }) => pairs !== null).map(({ starId }) => starId));
  const ofServices = services.map((one) => ({ ...one, place: `at ${one.service}` }));
  const ofContract = stars
    .filter(({ starId }) => !told.has(starId))
    .map((one) => ({ ...one, star: one.name, serviceId: null, place: "under this contract" }));
  return [...ofServices, ...ofContract].flatMap(
    ({ engagements, pairs, serviceId, starId, star, place }) => {
      if (engagements === null || pairs === null) return [];
      const missing = engagements - pairs;
      if (!isMany(missing, engagements, MANY_MISSING)) return [];
      return [
        {
          ...{ ...UNTIED, rule: LearningRule.MISSING_SECOND_READINGS, serviceId, starId },
          question:
            `${shareInWords(missing, engagements)} the people ${place} have no second reading ` +
            `of ${star}. What happens between the first and the second?`,
          figure:
            `${missing} of ${counted(engagements, "engagement")} ` +
            `(${percent(missing, engagements)}) have no two readings to compare, those who began ` +
            "a short while ago among them.",
          value: missing / engagements,
          n: engagements,
        },
      ];
    },
  );
};

export const leftEarly: SuggestingRule = ({ stars }) =>
  stars.flatMap(({ engagements, endedAfterOneReading: left, starId, name }) => {
    if (engagements === null || !isMany(left, engagements, MANY_LEFT)) return [];
    return [
      {
        ...{ ...UNTIED, rule: LearningRule.LEFT_EARLY, starId },
        question:
          `${shareInWords(left, engagements)} the people left after a single reading of ${name}. ` +
          "Why do they leave, and how do they fare?",
        figure:
          `${left} of ${counted(engagements, "engagement")} (${percent(left, engagements)}) ended ` +
          "after one reading: how these people fared, the readings do not tell.",
        value: left / engagements,
        n: engagements,
      },
    ];
  });

export const manyWorkerOnly: SuggestingRule = ({ stars }) =>
  stars.flatMap(({ readings, workerOnly, starId, name }) => {
    if (readings === null || !isMany(workerOnly, readings, MANY_WORKER_ONLY)) return [];
    return [
      {
        ...{ ...UNTIED, rule: LearningRule.MANY_WORKER_ONLY, starId },
        question:
          `${shareInWords(workerOnly, readings)} the readings of ${name} were scored by a worker ` +
          "alone. What stands in the way of doing them with the person?",
        figure:
          `${workerOnly} of ${counted(readings, "reading")} (${percent(workerOnly, readings)}) ` +
          "were scored without the person.",
        value: workerOnly / readings,
        n: readings,
      },
    ];
  });
