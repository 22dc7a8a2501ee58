import { OutcomeReached } from "../../domain/way-through/personal-outcome-review.entity";
import type { NewWayStep } from "../../domain/way-through/way-step.service";
import { WayStepKind } from "../../domain/way-through/way-step.entity";

/** Whose whole way is told: somebody of the caseload of the demonstration's keyworker. */
export const ONE_PERSON = "E0287";

/** From her asking to the review, as her keyworker recorded it. */
export const STEPS: readonly Omit<NewWayStep, "engagementId">[] = [
  {
    ...{ step: WayStepKind.ENQUIRY, happenedOn: "2026-01-05" },
    note: "Came with her probation officer two weeks before release, and asked where she would sleep.",
    whatMatters: ["Not to go back to the same street", "Her cat, who is with a neighbour"],
    whoHelps: [{ who: "A former neighbour", how: "Keeps the cat" }],
  },
  {
    ...{ step: WayStepKind.ASSESSMENT, happenedOn: "2026-01-16" },
    note: "Talked in the café, not in the office. She drew who is near and who is not.",
    whatMatters: ["To be asked first", "Cooking for other people"],
    strengths: ["Ran a kitchen for eleven years", "Reads contracts better than most of us"],
    whoHelps: [
      { who: "A former neighbour", how: "Keeps the cat, rings on Wednesdays" },
      { who: "Her aunt", how: "Would, if asked" },
    ],
  },
  {
    ...{ step: WayStepKind.PLAN, happenedOn: "2026-01-30" },
    note: "She wrote it. Two outcomes in her own words; we come in where she says so.",
    whoHelps: [{ who: "Her aunt", how: "Goes along to the housing office" }],
  },
  {
    ...{ step: WayStepKind.DELIVERY, happenedOn: "2026-03-12" },
    note: "Viewed four flats with her aunt; we wrote to the landlord of the third.",
    strengths: ["Said no to a flat that was wrong for her"],
  },
  {
    ...{ step: WayStepKind.MONITORING, happenedOn: "2026-05-08" },
    note: "Moved in, cat and all. Letters still wait; she says that they can wait no longer.",
    whatMatters: ["To be done with the old fines"],
  },
  {
    ...{ step: WayStepKind.REVIEW, happenedOn: "2026-07-24" },
    note: "At her table. She cooked. What she wants next is work, and she said how.",
    strengths: ["Has had people to dinner twice"],
  },
];

/** What she wants, as it was agreed; the second took the place of one that named a service. */
export const HERS = {
  home: {
    words: "A door of my own, with the cat behind it",
    theme: "WELLBEING",
    nodes: ["keep_home", "own_life"],
    whyItMatters: "I have not slept properly anywhere that somebody else had a key to.",
    whatHelps: "Her aunt at the housing office; somebody to write to landlords.",
    agreedOn: "2026-01-30",
  },
  service: {
    words: "Attend the budgeting course every week",
    theme: "INFORMATION",
    nodes: ["bills"],
    whyItMatters: null,
    whatHelps: null,
    agreedOn: "2026-01-30",
  },
  letters: {
    words: "To owe nobody anything that I do not know about",
    theme: "INFORMATION",
    nodes: ["bills", "own_life"],
    whyItMatters: "It was a fine in an unopened letter that lost me the last place.",
    whatHelps: "One hour, the letters, and somebody who does not tut.",
    agreedOn: "2026-05-08",
  },
} as const;

const { ACHIEVED, PARTLY, NOT_YET } = OutcomeReached;

/** What was said of the first at the review, and of the last. */
export const HER_REVIEWS = {
  home: {
    ...{ reviewedOn: "2026-07-24", byPerson: ACHIEVED, byPersonWhy: "Listen: nobody." },
    ...{ byWorker: ACHIEVED, byWorkerWhy: "Four months, rent paid, door painted green." },
  },
  letters: {
    ...{ reviewedOn: "2026-07-24", byPerson: NOT_YET, byPersonWhy: "One bag is left." },
    ...{ byWorker: PARTLY, byWorkerWhy: "Three bags of four are done, and a plan for the fines." },
  },
} as const;
