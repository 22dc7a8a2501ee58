import type { Random } from "./random";
import type { Sitting } from "./schedule";

const FIRST = [
  "Done over tea in the library. Wants to see the flat first, then decide",
  'Said "put what you like" for the first half, then took the pen',
  "Short visit, noisy room; agreed to come back to two of the areas",
  "Came with a friend, who stayed",
  "Would rather not talk about drink today",
  "Interpreter on the telephone, worked well",
  "Knew the tool from another service and had views on it",
  "Quiet. Chose the café, chose the table, chose to stop at half past",
];

const REVIEW = [
  'Picked the number before being asked: "still a four, ask me in spring"',
  "New benefits letter came that morning\nLower than last time and knows why",
  "Missed two meetings, then walked in and asked for this",
  "Phone call with the landlord before we began, went better than feared",
  "A hard month; a bereavement in the family",
  "Went through last time's answers first, laughed at one of them",
  "Says the worker's number is too low. Settled on one between",
  "First week in the new place, boxes everywhere",
  "Plan: ring the college, ask about the bus pass, sleep",
  'Back after three weeks away. Glad to be asked, "not told"',
  "Took the sheet home to show somebody",
  "Changed worker in between; started with a cup of tea and no form",
];

const CLOSING = [
  "Last meeting. Keeps the sheet on the fridge",
  'Asked what we would do with the numbers; told them. "Fair enough"',
  "Closing review, with the new worker from the other service present",
  "Does not want a goodbye; will drop in on Thursdays instead",
];

const RETROSPECTIVE = [
  "Filled in later from the case notes, together: how things stood at the start",
  "Looking back. There was no time for it in the first weeks",
];

/** Why a reading was taken back. */
export const WITHDRAWN_NOTES = [
  "Entered under the wrong person",
  "Two sheets mixed up, found at the case review",
  "Saved twice by mistake",
  "Scale read upside down by a new worker, done again with help",
];

/** What people wrote beside their own scores. */
export const OWN_NOTES = [
  "I did this one on my own",
  'Better than "they" think',
  "Not my best week, ask me again",
  "Some of these don't fit me",
];

/** Most readings have no note. */
export function noteFor(random: Random, sitting: Sitting, isRetrospective: boolean): string {
  if (isRetrospective) return random.pick(RETROSPECTIVE);
  if (!random.chance(0.24)) return "";
  if (sitting.isFirst) return random.pick(FIRST);
  return random.pick(sitting.isClosing ? CLOSING : REVIEW);
}
