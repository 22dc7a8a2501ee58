import { OutcomeReached } from "../../domain/way-through/personal-outcome-review.entity";

/** Something that people of the demonstration want, as they say it, and where it leads. */
export interface Wish {
  readonly words: string;
  readonly theme: string;
  /** Reference of an outcome of the model. */
  readonly node: string;
  readonly whyItMatters: string;
}

/** In turn, for one person after another. */
export const WISHES: readonly Wish[] = [
  {
    ...{ words: "I want to keep this flat through a whole winter", theme: "WELLBEING" },
    ...{ node: "keep_home", whyItMatters: "I have never had the same key for a year." },
  },
  {
    ...{ words: "To open my letters on the day they come", theme: "INFORMATION" },
    ...{ node: "bills", whyItMatters: "The pile by the door is what I lie awake about." },
  },
  {
    ...{ words: "To have somebody to ring on a Sunday", theme: "COMMUNITIES" },
    ...{ node: "company", whyItMatters: "Sundays are the longest." },
  },
  {
    ...{ words: "I want to wake up without dreading the day", theme: "WELLBEING" },
    ...{ node: "coping", whyItMatters: "I used to be the one who made people laugh." },
  },
  {
    ...{ words: "To know who helps me with what, and say it once", theme: "SUPPORT" },
    ...{ node: "coping", whyItMatters: "I have told my story to nine people." },
  },
  {
    ...{ words: "To have my son stay over", theme: "WELLBEING" },
    ...{ node: "company", whyItMatters: "He is seven, and thinks I live in an office." },
  },
  {
    ...{ words: "To know what to do when it gets bad, before it does", theme: "CHANGE" },
    ...{ node: "keep_home", whyItMatters: "Last time I lost the place in a week." },
  },
];

/** What both say of an outcome, and why. */
export interface Verdict {
  readonly byPerson: OutcomeReached | null;
  readonly byPersonWhy: string | null;
  readonly byWorker: OutcomeReached;
  readonly byWorkerWhy: string;
}

const { ACHIEVED, PARTLY, NOT_YET, NO_LONGER_WANTED } = OutcomeReached;

const verdict = (
  byPerson: OutcomeReached | null,
  byPersonWhy: string | null,
  byWorker: OutcomeReached,
  byWorkerWhy: string,
): Verdict => ({ byPerson, byPersonWhy, byWorker, byWorkerWhy });

/** In turn: seven of ten times the two agree. */
export const VERDICTS: readonly Verdict[] = [
  verdict(ACHIEVED, "It is how it is now.", ACHIEVED, "Seen on three visits."),
  verdict(PARTLY, "Some weeks.", PARTLY, "Better since the spring."),
  verdict(ACHIEVED, "I did it.", ACHIEVED, "It holds."),
  verdict(NOT_YET, "Nothing is different.", PARTLY, "The first steps are made."),
  verdict(PARTLY, "Half of it.", ACHIEVED, "What was agreed is there."),
  verdict(ACHIEVED, "Yes, and I was afraid to say so.", ACHIEVED, "And more besides."),
  verdict(NOT_YET, "It is too soon.", NOT_YET, "There was a bad month."),
  verdict(NO_LONGER_WANTED, "I want something else now.", NO_LONGER_WANTED, "To be agreed anew."),
  verdict(ACHIEVED, "Since Easter.", PARTLY, "Not tried by a hard week yet."),
  verdict(PARTLY, "With help.", PARTLY, "Needs a reminder."),
];
