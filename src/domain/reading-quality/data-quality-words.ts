import { amount, counted, people, percent } from "../evidence/words";
import { AuditQuestion, type Answers, type LookedAt, type ScoredTwice } from "./data-quality";
import type { DataQuality, SupervisedShare } from "./data-quality";
import { NoKappa } from "./kappa";

const WITHHELD = "Withheld: nothing can be told yet without telling of too few people.";

const about = (n: number, nearest: number | null): string =>
  nearest === null ? amount(n) : `about ${amount(n)}`;

const whole = (share: number): string => percent(share, 1);

/** Supervision in words. */
export function supervisionInWords(share: SupervisedShare): string {
  if (share.isWithheld || share.people === null) return WITHHELD;
  if (share.people === 0 || share.share === null) return "Nobody has a reading that counts.";
  if (share.readings === null) {
    return (
      `Of about ${people(share.people)} with a reading, ${whole(share.share)} had one discussed in ` +
      "supervision."
    );
  }
  const { readings, readingsDiscussed: discussed } = share;
  return (
    `${amount(discussed)} of ${counted(readings, "reading")} ` +
    `(${percent(discussed ?? 0, readings)}) ${discussed === 1 ? "was" : "were"} discussed in ` +
    `supervision, of ${amount(share.peopleDiscussed)} of ${people(share.people)}.`
  );
}

const ASKED: Readonly<Record<AuditQuestion, string>> = {
  [AuditQuestion.INVOLVED_PERSON]: "the file shows that the person took part",
  [AuditQuestion.SCORES_FIT_NOTES]: "the scores fit the notes",
  [AuditQuestion.ACTION_PLAN_FOLLOWS]: "an action plan follows from the scores",
};

/** What was found of one question, in words. */
export function answersInWords(answers: Answers): string {
  const { n, nearest, yesShare, noShare, cannotTellShare, question } = answers;
  if (answers.isWithheld || n === null) return WITHHELD;
  if (n === 0 || yesShare === null) return "No reading was looked at.";
  const rest =
    noShare === null || cannotTellShare === null
      ? "in the others not, or nobody can tell"
      : `in ${whole(noShare)} not, and in ${whole(cannotTellShare)} nobody can tell`;
  const readings = `${about(n, nearest)} ${n === 1 ? "reading" : "readings"}`;
  return `Of ${readings} looked at, in ${whole(yesShare)} ${ASKED[question]}, ${rest}.`;
}

/** The margin of a sample, in words. */
export function marginInWords({ margin }: LookedAt): string {
  if (margin === null) return "Nothing was looked at of which anything can be told.";
  return (
    `A sample of this size tells a share to within ${Math.ceil(100 * margin)} points either side, 19 ` +
    "times in 20. It tells of the readings it was drawn from, and of no single worker."
  );
}

const WHY: Readonly<Record<NoKappa, string>> = {
  [NoKappa.NONE]: "No case was scored by a second worker.",
  [NoKappa.TOO_FEW]: "Too few cases were scored by a second worker to say anything.",
  [NoKappa.NO_VARIANCE]:
    "Both workers gave one and the same score throughout, so that nothing can be said of agreement " +
    "beyond chance.",
};

/** How alike two workers score, in words. It is no grade. */
export function agreementInWords({ agreement, people: n, nearest, isWithheld }: ScoredTwice) {
  if (isWithheld || n === null) return WITHHELD;
  const { none, linear, same, withinOne } = agreement;
  if (none !== null || linear === null) return WHY[none ?? NoKappa.NONE];
  const counts =
    same === null || withinOne === null
      ? ""
      : `They gave the same score in ${whole(same)}, and scores at most one point apart in ` +
        `${whole(withinOne)}. `;
  return (
    `Two workers scored the cases of ${about(n, nearest)} ${n === 1 ? "person" : "people"}. ${counts}Allowing for chance, they ` +
    `agree to ${linear.toFixed(2)}, where 1 is always and 0 no more than by chance.`
  );
}

/** What to keep in mind. */
export function qualityInWords({ isOfAPart, threshold }: DataQuality): string[] {
  return [
    "It says how far the readings behind the figures can be relied on; it grades nobody.",
    "Where nobody looked, nothing is known: a reading that was not checked is not a bad one.",
    "Two workers who agree may both be wrong, and where people are much alike agreement beyond " +
      "chance is hard to show.",
    ...(threshold === null
      ? []
      : [
          `A figure about fewer than ${people(threshold)} is withheld, and with it others from which ` +
            "it would follow. Numbers are to the nearest of that, and move on only when enough new " +
            "people are behind them.",
        ]),
    ...(isOfAPart
      ? [
          "It is told of whole contracts alone, by the default rule and over all time: ask for the " +
            "evidence without narrowing it.",
        ]
      : []),
  ];
}
