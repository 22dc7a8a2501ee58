import { FindingAnswer } from "./audit-finding.entity";
import { AuditQuestion, type Answers, type LookedAt } from "./data-quality";
import { marginOf } from "./sample-size";

/** What was found of a reading. */
export interface Found {
  readonly readingId: string;
  readonly personId: string;
  readonly involvedPerson: FindingAnswer;
  readonly scoresFitNotes: FindingAnswer;
  readonly actionPlanFollows: FindingAnswer;
}

const FIELD = {
  [AuditQuestion.INVOLVED_PERSON]: "involvedPerson",
  [AuditQuestion.SCORES_FIT_NOTES]: "scoresFitNotes",
  [AuditQuestion.ACTION_PLAN_FOLLOWS]: "actionPlanFollows",
} as const;

export const AUDIT_QUESTIONS: readonly AuditQuestion[] = Object.values(AuditQuestion);

/** What was answered, by answer. */
export interface ByAnswer<T> {
  readonly yes: readonly T[];
  readonly no: readonly T[];
  readonly cannotTell: readonly T[];
}

/** Findings by their answer to a question. */
export function byAnswer<T extends Found>(
  found: readonly T[],
  question: AuditQuestion,
): ByAnswer<T> {
  const of = (answer: FindingAnswer): T[] => found.filter((one) => one[FIELD[question]] === answer);
  return {
    yes: of(FindingAnswer.YES),
    no: of(FindingAnswer.NO),
    cannotTell: of(FindingAnswer.CANNOT_TELL),
  };
}

/** All of it, for who may see it all. */
export function exactAnswers(found: readonly Found[], question: AuditQuestion): Answers {
  const { yes, no, cannotTell } = byAnswer(found, question);
  const share = (part: readonly unknown[]) =>
    found.length > 0 ? part.length / found.length : null;
  return {
    ...{ question, isWithheld: false, nearest: null, n: found.length },
    ...{ yes: yes.length, no: no.length, cannotTell: cannotTell.length },
    ...{ yesShare: share(yes), noShare: share(no), cannotTellShare: share(cannotTell) },
  };
}

/** Nothing of it. */
export const withheldAnswers = (question: AuditQuestion): Answers => ({
  ...{ question, isWithheld: true, nearest: null, n: null, yes: null, no: null, cannotTell: null },
  ...{ yesShare: null, noShare: null, cannotTellShare: null },
});

/**
 * Answers with how far off their shares may be: as if there were readings without end, for samples of
 * several draws are of no one number, and of how many one is may tell of few.
 */
export function lookedAt(answers: readonly Answers[]): LookedAt {
  const counts = answers.flatMap(({ n }) => (n === null ? [] : [n]));
  return { answers, margin: counts.length > 0 ? marginOf(Math.min(...counts), null) : null };
}
