import { ActionState } from "../../domain/readiness/readiness-action.entity";
import {
  changeReadinessAction,
  planReadinessAction,
} from "../../domain/readiness/readiness-action.service";
import { rateReadiness } from "../../domain/readiness/readiness-rating.service";
import {
  closeReadinessReview,
  openReadinessReview,
} from "../../domain/readiness/readiness-review.service";
import type { Acting } from "../acting";
import type { DemoPart } from "./part";
import { findContractKey, isAnyReviewThere } from "./readiness-names.repository";

const CONTRACT = "ALD-HOM-01";
const COMMISSIONER = "commissioner-aldermere";
const MANAGER = "manager-quillfold";

type Said = readonly (readonly [statement: string, rating: number, grounds: string])[];

const COUNCIL_2025: Said = [
  ["culture-1", 3, "Meetings begin with outcomes; two teams still report hours."],
  ["culture-2", 4, "Nobody was blamed for a bad quarter."],
  ["vision-1", 3, "The logic model fits on a page."],
  ["relationships-1", 3, "We meet each quarter with the figures on the table."],
  ["assessment-1", 3, "The Star is how support begins."],
  ["planning-2", 4, "The contract leaves it to the provider."],
  ["review-2", 2, "A third of reviews are late."],
  ["monitoring-3", 2, "Two old returns are still asked for."],
  ["contracts-2", 3, "The first year had no targets."],
  ["costs-1", 4, "The price was worked out with time for readings."],
  ["payment-1", 3, "There is no price on a score."],
];

const QUILLFOLD_2025: Said = [
  ["culture-1", 3, "Team meetings go through one journey each week."],
  ["culture-2", 2, "When incidents rose, the first letter asked for an explanation by Friday."],
  ["vision-1", 3, "Workers can tell the model in their own words."],
  ["relationships-1", 2, "The meetings check figures; what to try next is left for the corridor."],
  ["assessment-1", 4, "Nobody is asked for a form before the first talk."],
  ["planning-2", 2, "A change of hours still needs a signature."],
  ["review-2", 2, "Street outreach loses people between the first and the second month."],
  ["monitoring-1", 2, "Workers enter the return twice."],
  ["skills-1", 3, "All but two workers are trained."],
  ["costs-1", 1, "The price pays for contact time alone; readings are done in the evening."],
];

const COUNCIL_2026: Said = [
  ["culture-1", 4, "All teams report outcomes first."],
  ["culture-2", 3, "We now ask before we write."],
  ["vision-1", 4, "Providers use the model with their boards."],
  ["relationships-1", 4, "Half of each meeting is on what was learned."],
  ["assessment-1", 3, "The Star is how support begins."],
  ["planning-2", 3, "Signatures are gone for changes within the week."],
  ["review-2", 3, "Late reviews halved."],
  ["monitoring-3", 4, "The two old returns have ended."],
  ["costs-1", 3, "The price was raised for time to review."],
];

const QUILLFOLD_2026: Said = [
  ["culture-1", 4, "It is how we begin."],
  ["culture-2", 3, "The last bad month was met with a question."],
  ["vision-1", 3, "New workers learn it in their first week."],
  ["relationships-1", 3, "We leave with something to try."],
  ["assessment-1", 4, "Nobody is asked for a form before the first talk."],
  ["planning-2", 1, "Changes beyond the week now wait for two signatures."],
  ["review-2", 3, "Reminders help; the street remains hard."],
  ["skills-1", 4, "Everybody is trained, and talks it through in supervision."],
  ["costs-1", 3, "Readings fit into the day."],
];

/** How ready Aldermere and Quillfold said that they were, two springs in a row. */
export const READINESS: DemoPart = {
  title: "reviews of readiness",
  isThere: isAnyReviewThere,
  load: async (acting) => {
    const before = await review(acting, { title: "Spring 2025", openedOn: "2025-04-07" });
    await rate(acting, COMMISSIONER, before, COUNCIL_2025);
    await rate(acting, MANAGER, before, QUILLFOLD_2025);
    await acting.as(COMMISSIONER, "close a review of readiness", (session) =>
      closeReadinessReview(session, before, 1, "2025-05-30"),
    );
    const now = await review(acting, { title: "Spring 2026", openedOn: "2026-04-13" });
    await rate(acting, COMMISSIONER, now, COUNCIL_2026);
    await rate(acting, MANAGER, now, QUILLFOLD_2026);
    await act(acting, now);
  },
};

function review(acting: Acting, input: { title: string; openedOn: string }): Promise<string> {
  return acting.as(COMMISSIONER, "open a review of readiness", async (session) => {
    const contractId = await findContractKey(session, CONTRACT);
    return openReadinessReview(session, { contractId, ...input });
  });
}

function rate(acting: Acting, who: string, reviewId: string, said: Said): Promise<string> {
  const ratings = said.map(([statement, rating, grounds]) => ({ statement, rating, grounds }));
  return acting.as(who, "rate statements of readiness", (session) =>
    rateReadiness(session, { reviewId, ratings }),
  );
}

async function act(acting: Acting, reviewId: string): Promise<void> {
  await acting.as(COMMISSIONER, "plan an action", (session) =>
    planReadinessAction(session, {
      ...{ reviewId, statement: "planning-2", dueOn: "2027-01-31" },
      title: "Let a plan change without a signature while the outcome stays",
    }),
  );
  await acting.as(MANAGER, "plan an action", async (session) => {
    const id = await planReadinessAction(session, {
      ...{ reviewId, statement: "review-2", dueOn: "2026-09-30" },
      title: "Try a review by telephone in the sixth week of outreach",
    });
    await changeReadinessAction(session, id, 1, {
      state: ActionState.DONE,
      outcome: "Four of five took the call; it is now part of the work.",
    });
  });
}
