import type { GivenArea, GivenTally } from "./protect-checklist";

/** What yes and no at the end can tell. */
export const WHAT_IT_TELLS =
  "Whether something that was needed had come about for people, yes or no, by the day of each " +
  "person's latest record, as whoever filled it in judged it.";

/** What they cannot. */
export const WHAT_IT_CANNOT_TELL =
  "How far anybody has come, what brought it about, or whether it will last. Who has no record is " +
  "not in it; who had no need is not in the share achieved; and looking closer finds more needs, " +
  "which is no worse a result.";

/** How it stands to distance travelled. */
export const BESIDE_THE_STAR =
  "A Star tells how far people have come on the way, a checklist whether an end was reached. Ends " +
  "without distance, or distance without ends, are a question to ask. The two are never made into " +
  "one figure.";

const WITHHELD = "about too few people, or would give others away";

/** The figures in a sentence. */
export function inWords({ people, any }: GivenArea, area: string): string {
  if (people === null) return `${area}: withheld, as it is ${WITHHELD}.`;
  if (people === 0) return `${area}: nobody has a record of this checklist yet.`;
  return `${area}: of ${people} people with a record, ${needInWords(any)}`;
}

function needInWords({ need, achieved }: GivenTally): string {
  if (need === null) return `how many had a need in this area is withheld: it is ${WITHHELD}.`;
  if (need === 0) return "nobody had a need in this area.";
  const told = `${need} had a need in this area`;
  if (achieved === null) {
    return `${told}; how many of them achieved an outcome that they needed is withheld: it is ${WITHHELD}.`;
  }
  return `${told}, and ${achieved} of them achieved an outcome that they needed.`;
}
