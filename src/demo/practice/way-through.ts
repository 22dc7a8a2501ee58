import type { Session } from "../../db/session";
import { addDays } from "../../domain/period";
import { reviewPersonalOutcomes } from "../../domain/way-through/personal-outcome-review.service";
import {
  agreePersonalOutcome,
  agreePersonalOutcomes,
} from "../../domain/way-through/personal-outcome.service";
import { recordWaySteps } from "../../domain/way-through/way-step.service";
import { StartError } from "../../start-error";
import { HER_REVIEWS, HERS, ONE_PERSON, STEPS } from "./one-way";
import type { DemoPart } from "./part";
import {
  findEngagements,
  findNodeKeys,
  isAnythingAgreed,
  type DemoEngagement,
} from "./way-through-names.repository";
import { VERDICTS, WISHES } from "./wishes";

const CONTRACT = "ALD-HOM-01";
/** Whoever began later has not been reviewed yet. */
const BEGAN_BY = "2026-03-31";
const DAYS_TO_AGREE = 21;
const DAYS_TO_REVIEW = 120;

/** One person's way told whole, and what everybody else under the contract wanted and reached. */
export const WAY_THROUGH: DemoPart = {
  title: "people's own outcomes",
  isThere: (session) => isAnythingAgreed(session, CONTRACT),
  load: async (acting) => {
    await acting.as("manager-quillfold", "enter what people want", agreeWithAll);
    await acting.as("keyworker-quillfold", "record one person's way", tellOneWay);
  },
};

async function agreeWithAll(session: Session): Promise<void> {
  const found = await findEngagements(session, CONTRACT, BEGAN_BY);
  const people = found.filter((one) => one.reference !== ONE_PERSON && isThereFor(one));
  const node = await nodesBy(session);
  const ids = await agreePersonalOutcomes(
    session,
    people.map((person, i) => {
      const wish = WISHES[i % WISHES.length]!;
      return {
        ...{ ...wish, engagementId: person.id, agreedOn: agreedOn(person) },
        nodeIds: [node(wish.node), node("own_life")],
      };
    }),
  );
  await reviewPersonalOutcomes(
    session,
    people.map((person, i) => ({
      ...VERDICTS[i % VERDICTS.length]!,
      personalOutcomeId: ids[i]!,
      reviewedOn: reviewedOn(person),
    })),
  );
}

const agreedOn = ({ startedOn }: DemoEngagement): string => addDays(startedOn, DAYS_TO_AGREE);
const reviewedOn = (one: DemoEngagement): string => addDays(agreedOn(one), DAYS_TO_REVIEW);

/** Whether somebody stayed until what they want was reviewed. */
const isThereFor = (one: DemoEngagement): boolean =>
  one.endedOn === null || one.endedOn >= reviewedOn(one);

async function tellOneWay(session: Session): Promise<void> {
  const known = await findEngagements(session, CONTRACT, BEGAN_BY);
  const her = known.find(({ reference }) => reference === ONE_PERSON);
  if (!her) throw new StartError(`there is no engagement ${ONE_PERSON}`);
  const node = await nodesBy(session);
  const agree = (wish: (typeof HERS)[keyof typeof HERS], replacesId: string | null = null) => {
    const { nodes, ...rest } = wish;
    const named = { engagementId: her.id, nodeIds: nodes.map(node), replacesId };
    return agreePersonalOutcome(session, { ...rest, ...named });
  };
  await recordWaySteps(
    session,
    STEPS.map((step) => ({ ...step, engagementId: her.id })),
  );
  const home = await agree(HERS.home);
  const letters = await agree(HERS.letters, await agree(HERS.service));
  await reviewPersonalOutcomes(session, [
    { personalOutcomeId: home, ...HER_REVIEWS.home },
    { personalOutcomeId: letters, ...HER_REVIEWS.letters },
  ]);
}

/** The key of an outcome of the contract's model, by its reference. */
async function nodesBy(session: Session): Promise<(reference: string) => string> {
  const keys = await findNodeKeys(session, CONTRACT);
  return (reference) => {
    const key = keys.get(reference);
    if (key === undefined) throw new StartError(`there is no outcome ${reference}`);
    return key;
  };
}
