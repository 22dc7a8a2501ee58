import { notReviewed, tooEarly } from "./practice-caveats";
import { InsufficientReason, ModelStanding, type StarEvidence } from "./star-evidence";
import { UnpairedReason } from "./sufficient-statistics";
import type { ContractSurroundings } from "./surroundings.repository";
import { amount, andList, counted, people, percent, sentence, signed } from "./words";

/** What must be kept in mind with an answer. */
export enum CaveatCode {
  TOO_EARLY = "too_early",
  SMALL_NUMBERS = "small_numbers",
  INTERVAL_INCLUDES_ZERO = "interval_includes_zero",
  AREAS_LEFT_OUT = "areas_left_out",
  LOW_COVERAGE = "low_coverage",
  MISSING_SECOND_READINGS = "missing_second_readings",
  STOPPED_BEFORE_SECOND_READING = "stopped_before_second_reading",
  MANY_WORKER_ONLY = "many_worker_only",
  RETROSPECTIVE_INCLUDED = "retrospective_included",
  BASELINE_CHOSEN_LOW = "baseline_chosen_low",
  ALREADY_AT_TOP = "already_at_top",
  EDITION_MAPPING_APPLIED = "edition_mapping_applied",
  CONTRACTS_LEFT_OUT = "contracts_left_out",
  MODEL_NOT_IN_FORCE = "model_not_in_force",
  STAR_NOT_REVIEWED = "star_not_reviewed",
  PAID_FOR = "paid_for",
  PEOPLE_REMOVED = "people_removed",
  POPULATION_OUTCOME = "population_outcome",
  ORDINAL_SCALE = "ordinal_scale",
  NO_COMPARISON_GROUP = "no_comparison_group",
}

export interface Caveat {
  readonly code: CaveatCode;
  /** For a commissioner, with the numbers. */
  readonly message: string;
}

/** Below so many people a mean is easily moved by a few of them. */
const FEW_PEOPLE = 30;
/** Under this share of engagements with a pair, the rest may well be another story. */
const LOW_COVERAGE = 0.5;
/** From this share on, a group is worth a word. */
const NOTABLE = 0.25;
/** From this share of people at the top at baseline on, the scale leaves no room to show change. */
const CROWDED_TOP = 0.1;
/** More than so many that pay are counted instead of named. */
const MOST_NAMED = 3;

/** What is known beside an answer, under its contracts. */
export interface Surroundings {
  /** The contracts, as far as they are seen. */
  readonly contracts: readonly ContractSurroundings[];
  /** What pays for the outcome: a metric's title, and its contract's reference. */
  readonly paidBy: readonly { readonly title: string; readonly contract: string }[];
}

type Rule = (evidence: StarEvidence, surroundings: Surroundings) => string | false;

/** In the order in which they are told: what is odd here first, what always holds last. */
const RULES: Readonly<Record<CaveatCode, Rule>> = {
  [CaveatCode.TOO_EARLY]: (evidence, { contracts }) => tooEarly(evidence, contracts),
  [CaveatCode.SMALL_NUMBERS]: (evidence) => {
    const least = Math.min(...counts(evidence));
    return (
      least < FEW_PEOPLE &&
      `Only ${people(least)} ${least === 1 ? "stands" : "stand"} behind the thinnest figure ` +
        "here: one or two more could move it."
    );
  },
  [CaveatCode.INTERVAL_INCLUDES_ZERO]: ({ figure, wholeStar, mappedBy }) => {
    const interval = mappedBy ? figure?.interval : wholeStar?.interval;
    return (
      !!interval &&
      interval.low <= 0 &&
      interval.high >= 0 &&
      `The 95% interval runs from ${signed(interval.low)} to ${signed(interval.high)}: these ` +
        "readings alone do not tell a change from no change."
    );
  },
  [CaveatCode.AREAS_LEFT_OUT]: ({ areas, request }) => {
    const thin = areas.filter(({ statistics }) => statistics === null);
    return (
      thin.length > 0 &&
      thin.length < areas.length &&
      `Left out, ${thin.some(({ n }) => n === null) ? "withheld or " : ""}with fewer than ` +
        `${people(request.minimum)} scored in both readings: ` +
        `${andList(thin.map(({ area, n }) => (n === null ? area.name : `${area.name} (${n})`)))}.`
    );
  },
  [CaveatCode.LOW_COVERAGE]: ({ statistics: { engagements, pairs } }) =>
    engagements !== null &&
    pairs !== null &&
    engagements > 0 &&
    pairs < LOW_COVERAGE * engagements &&
    `Two readings to compare are there for ${amount(pairs)} of ${counted(engagements, "engagement")} ` +
      `(${percent(pairs, engagements)}). The others may have fared differently.`,
  [CaveatCode.MISSING_SECOND_READINGS]: ({ statistics: { engagements, unpaired } }) => {
    const one = unpaired[UnpairedReason.ONE_READING];
    return (
      one !== null &&
      engagements !== null &&
      one > 0 &&
      one >= NOTABLE * engagements &&
      `${counted(one, "engagement")} (${percent(one, engagements)}) ${one === 1 ? "has" : "have"} ` +
        "one reading only to compare: ask whether a review is due, or was not done."
    );
  },
  [CaveatCode.STOPPED_BEFORE_SECOND_READING]: ({ statistics: { endedAfterOneReading: ended } }) =>
    ended !== null &&
    ended > 0 &&
    `${counted(ended, "engagement")} ended after a single reading. If people who leave early do ` +
      "less well, the figure looks better than the service as a whole.",
  [CaveatCode.MANY_WORKER_ONLY]: ({ statistics: { readings } }) =>
    readings.workerOnly !== null &&
    readings.eligible !== null &&
    readings.workerOnly > 0 &&
    readings.workerOnly >= NOTABLE * readings.eligible &&
    `${percent(readings.workerOnly, readings.eligible)} of the readings were scored by a worker ` +
      "alone, without the person.",
  [CaveatCode.RETROSPECTIVE_INCLUDED]: ({ statistics: { readings }, request }) =>
    readings.retrospective !== null &&
    readings.retrospective > 0 &&
    !request.excludeRetrospective &&
    `${counted(readings.retrospective, "reading")} ${readings.retrospective === 1 ? "was" : "were"} ` +
      "scored looking back, which often makes the past look worse. They can be left out.",
  [CaveatCode.BASELINE_CHOSEN_LOW]: ({ request }) =>
    request.baselineRule === "lower_of_first_two" &&
    "The baseline is the lower of the first two readings, as was asked for: that choice alone " +
      "makes change look larger than the first reading would.",
  [CaveatCode.ALREADY_AT_TOP]: ({ areas }) => {
    const crowded = areas.flatMap(({ area, n, statistics }) => {
      const room = statistics?.roomToImprove ?? null;
      if (n === null || room === null || n - room < CROWDED_TOP * n) return [];
      return [`${area.name} (${n - room} of ${n})`];
    });
    return (
      crowded.length > 0 &&
      "Many people began at the top of the scale, where no increase can show: " +
        `${andList(crowded)}.`
    );
  },
  [CaveatCode.EDITION_MAPPING_APPLIED]: ({ request, statistics: { readings } }) =>
    request.applyEditionMapping &&
    `${sentence(counted(readings.otherEdition, "reading"))} of other editions of this Star ` +
      `${readings.otherEdition === 1 ? "is" : "are"} read as this one, by a declared mapping of ` +
      "areas: an area whose words changed may not be scored alike.",
  [CaveatCode.CONTRACTS_LEFT_OUT]: ({ scope: { leftOut } }) =>
    leftOut.length > 0 &&
    `Left out, because the logic model is not attached: ${andList(leftOut.map((c) => c.name))}.`,
  [CaveatCode.MODEL_NOT_IN_FORCE]: ({ mappedBy }) =>
    mappedBy !== null &&
    mappedBy.standing !== ModelStanding.IN_FORCE &&
    `The mappings are those of version ${mappedBy.number} of the logic model, which ` +
      `${STANDING_IN_WORDS[mappedBy.standing]}.`,
  [CaveatCode.STAR_NOT_REVIEWED]: (evidence, { contracts }) => notReviewed(evidence, contracts),
  [CaveatCode.PAID_FOR]: (_, { paidBy }) => {
    const shown = paidBy
      .slice(0, MOST_NAMED)
      .map(({ title, contract }) => `"${title}" (${contract})`);
    const others = paidBy.length - shown.length;
    return (
      paidBy.length > 0 &&
      `Money depends on this outcome: it is paid for by ${andList(others > 0 ? [...shown, `${others} more`] : shown)}. ` +
        "What is paid for tends to be reported better than it is: look at how readings were made " +
        "(`qualitySignals`) before relying on the change."
    );
  },
  [CaveatCode.PEOPLE_REMOVED]: ({ disclosure }, { contracts }) => {
    const removed = contracts.reduce((sum, contract) => sum + contract.removed, 0);
    const isFew = disclosure !== null && removed < disclosure.policy.threshold;
    return (
      removed > 0 &&
      `${isFew ? "Some people were" : removed === 1 ? "1 person was" : `${people(removed)} were`} ` +
        "erased with all that was counted of them: figures may differ from those published before."
    );
  },
  [CaveatCode.POPULATION_OUTCOME]: ({ mappedBy }) =>
    mappedBy?.outcomeType === "population" &&
    "The outcome is about everybody in an area or about a system; these readings are only of " +
      "people who used the service.",
  [CaveatCode.ORDINAL_SCALE]: ({ insufficient }) =>
    insufficient === null &&
    "Scores are places on a journey, not amounts: a step low on the scale and one high on it " +
      "are different steps, so read means beside the stages people moved between.",
  [CaveatCode.NO_COMPARISON_GROUP]: ({ insufficient }) =>
    insufficient === null &&
    "This shows that people changed, not why: there is no comparison group, and people who come " +
      "at a low point often recover somewhat in any case.",
};

const STANDING_IN_WORDS: Readonly<Record<Exclude<ModelStanding, "in_force">, string>> = {
  [ModelStanding.DRAFT]: "is a draft and may still change",
  [ModelStanding.NOT_YET]: "was not published until later",
  [ModelStanding.SUPERSEDED]: "is superseded by a later version",
};

/** Everything to keep in mind with this answer, in words. */
export function caveats(evidence: StarEvidence, surroundings: Surroundings): Caveat[] {
  return Object.entries(RULES).flatMap(([code, rule]) => {
    const message = rule(evidence, surroundings);
    return message === false ? [] : [{ code: code as CaveatCode, message }];
  });
}

/** Why there is no figure, in words; null where there is one. */
export function insufficientInWords(evidence: StarEvidence): string | null {
  const { insufficient, request, areas, mappedBy } = evidence;
  switch (insufficient) {
    case null:
      return null;
    case InsufficientReason.NO_CONTRACT:
      return request.contractIds === null
        ? "The logic model is attached to no contract."
        : "The logic model is attached to none of the contracts asked for.";
    case InsufficientReason.NO_ENGAGEMENT:
      return "Nobody in scope had started by the last day asked for.";
    case InsufficientReason.NO_READING:
      return "There is no reading of this Star that counts.";
    case InsufficientReason.NO_PAIR:
      return "Nobody has two readings that can be compared.";
    case InsufficientReason.WITHHELD:
      return "What there is is about so few people that it is withheld: see `disclosure`.";
    case InsufficientReason.TOO_FEW_PEOPLE: {
      const most = Math.max(...areas.map(({ n }) => n ?? 0));
      return (
        `${mappedBy ? "No mapped area" : "No area"} has at least ${people(request.minimum)} ` +
        `scored in both readings: the most is ${most}.`
      );
    }
  }
}

/** People behind each figure: of the areas, and of a contract's whole Star; none is no reason to warn. */
function counts({ areas, wholeStar, mappedBy }: StarEvidence): number[] {
  const ofAreas = areas.filter(({ statistics }) => statistics !== null).map(({ n }) => n);
  const ofWhole = wholeStar && !mappedBy ? [wholeStar.n] : [];
  return [...ofAreas, ...ofWhole].map((n) => n ?? Number.POSITIVE_INFINITY).concat(Infinity);
}
