/** What has to hold for a Star to be right for a service. */
export enum SuitabilityCriterion {
  ONE_TO_ONE = "one_to_one",
  PART_OF_THE_WORK = "part_of_the_work",
  MOST_AREAS = "most_areas",
  DISTANCE_WANTED = "distance_wanted",
  USED_FOR_LEARNING = "used_for_learning",
  NO_DUPLICATE = "no_duplicate",
  WANTED_BY_WORKERS = "wanted_by_workers",
}

/** A criterion as it is put to those who answer. */
export interface CriterionWords {
  /** To be answered with yes where the criterion holds. */
  readonly question: string;
  /** What goes wrong where it does not hold. */
  readonly why: string;
  /** In the middle of a sentence, e.g. `one worker goes on meeting each person`. */
  readonly inShort: string;
}

/** In the order in which they are asked. */
export const CRITERIA: Readonly<Record<SuitabilityCriterion, CriterionWords>> = {
  [SuitabilityCriterion.ONE_TO_ONE]: {
    question: "Does one worker go on meeting each person for long enough to take stock twice?",
    why:
      "A reading is a conversation between two people who know each other. Where people are met " +
      "once, or by whoever is on duty, there is nobody to have it with, and no second one.",
    inShort: "one worker goes on meeting each person",
  },
  [SuitabilityCriterion.PART_OF_THE_WORK]: {
    question:
      "Is taking stock a part of the support itself, from which the next steps are planned?",
    why:
      "A form that is filled in for a report tells little, and takes from people without giving " +
      "anything back. An occasional survey does that job better.",
    inShort: "taking stock is a part of the support",
  },
  [SuitabilityCriterion.MOST_AREAS]: {
    question: "Does the service work on all, or nearly all, of the areas of this Star?",
    why:
      "Areas that nobody works on stay where they are. They make good work look like none, and " +
      "raise hopes of help that is not there.",
    inShort: "the service works on most of its areas",
  },
  [SuitabilityCriterion.DISTANCE_WANTED]: {
    question: "Do both sides want to know how far people come, and not an end result alone?",
    why:
      "Where the one thing to know is whether somebody has a home or a job, counting that is " +
      "simpler and more certain than scores.",
    inShort: "the distance travelled is wanted",
  },
  [SuitabilityCriterion.USED_FOR_LEARNING]: {
    question: "Will both commissioner and provider use the data to learn, and talk about them?",
    why:
      "Data that nobody comes back to are soon entered without care. Data that are used against " +
      "people are soon entered with too much of it.",
    inShort: "the data are used for learning",
  },
  [SuitabilityCriterion.NO_DUPLICATE]: {
    question: "Is the service without another good tool that does the same?",
    why:
      "Two tools for one purpose double the questions that people are asked, and each is done " +
      "half. A good tool in use may be the better one to keep.",
    inShort: "it doubles no other good tool",
  },
  [SuitabilityCriterion.WANTED_BY_WORKERS]: {
    question: "Do the managers and workers who will use it want it?",
    why:
      "A tool that is imposed is filled in for whoever imposed it. Those who use it have to see " +
      "what it does for the people they support.",
    inShort: "managers and workers want it",
  },
};

/** All criteria, in the order in which they are asked. */
export const CRITERION_LIST: readonly SuitabilityCriterion[] = Object.values(SuitabilityCriterion);
