import { SuitabilityAnswerValue as Answer } from "../../domain/suitability/suitability-answer.entity";
import {
  CRITERION_LIST,
  SuitabilityCriterion as Criterion,
} from "../../domain/suitability/suitability-criteria";
import {
  answerSuitability,
  concludeSuitabilityReview,
  openSuitabilityReview,
} from "../../domain/suitability/suitability.service";
import type { Acting } from "../acting";
import { isAnythingReviewed } from "./fit-names.repository";
import { findJourneyNames, type JourneyNames } from "./journey-names.repository";
import type { DemoPart } from "./part";

const CONTRACT = "ALD-HOM-01";
const WAYMARK = { code: "waymark", edition: "2024" };

const COUNCIL = "commissioner-aldermere";
const MANAGER = "manager-quillfold";

/** Floating support is made for the tool; outreach meets people once, whoever is on the round. */
export const SUITABILITY: DemoPart = {
  title: "reviews of whether a Star is right",
  isThere: (session) => isAnythingReviewed(session, CONTRACT),
  load: async (acting) => {
    const names = await findJourneyNames(acting.session, CONTRACT, WAYMARK);
    if (!names) return;
    await review(acting, names, "Floating support", SUPPORT);
    await review(acting, names, "Street outreach", OUTREACH);
  },
};

type Said = Partial<Record<Criterion, readonly [Answer, string]>>;

interface Reviewed {
  readonly council: Said;
  readonly provider: Said;
  readonly note: string;
}

const SUPPORT: Reviewed = {
  council: {
    [Criterion.DISTANCE_WANTED]: [
      Answer.YES,
      "A kept tenancy says that somebody stayed, not whether life got better.",
    ],
    [Criterion.USED_FOR_LEARNING]: [
      Answer.YES,
      "Half of each contract meeting is about what the readings make us ask.",
    ],
  },
  provider: {
    [Criterion.ONE_TO_ONE]: [
      Answer.YES,
      "Everybody has one keyworker, for nine months on average.",
    ],
    [Criterion.MOST_AREAS]: [
      Answer.YES,
      "All areas come up in support plans, drink and drugs too.",
    ],
    [Criterion.USED_FOR_LEARNING]: [
      Answer.PARTLY,
      "Keyworkers use their own people's charts; as a team we have looked twice this year.",
    ],
  },
  note: "Look at the team's use of the data again when this is reviewed.",
};

const OUTREACH: Reviewed = {
  council: {
    [Criterion.ONE_TO_ONE]: [
      Answer.PARTLY,
      "About a third of people meet the same worker for more than a month.",
    ],
    [Criterion.DISTANCE_WANTED]: [
      Answer.PARTLY,
      "For most people the thing to know is whether they came indoors.",
    ],
  },
  provider: {
    [Criterion.ONE_TO_ONE]: [
      Answer.PARTLY,
      "Rounds are walked by whoever is on shift; those who come to the hub have their own worker.",
    ],
    [Criterion.MOST_AREAS]: [
      Answer.PARTLY,
      "On the street we work on safety, health and a place to stay. The rest waits for support.",
    ],
    [Criterion.WANTED_BY_WORKERS]: [
      Answer.PARTLY,
      "At the hub, yes. On the rounds a chart is the wrong thing to bring.",
    ],
  },
  note: "Use it at the hub alone? To be talked about before the contract is varied in spring.",
};

async function review(
  acting: Acting,
  names: JourneyNames,
  service: string,
  { council, provider, note }: Reviewed,
): Promise<void> {
  const serviceId = names.services[service];
  if (!serviceId) return;
  const { starId } = names;
  const reviewId = await acting.as(COUNCIL, "open a review", (session) =>
    openSuitabilityReview(session, { serviceId, starId }),
  );
  await acting.as(COUNCIL, "answer a review", (session) =>
    answerSuitability(session, { reviewId, answers: toAnswers(council, "So it was tendered.") }),
  );
  await acting.as(MANAGER, "answer a review", (session) =>
    answerSuitability(session, { reviewId, answers: toAnswers(provider, "So we work already.") }),
  );
  const version = 1 + 2 * CRITERION_LIST.length;
  await acting.as(COUNCIL, "conclude a review", (session) =>
    concludeSuitabilityReview(session, { reviewId, version, note }),
  );
}

/** Yes to what nothing is said of. */
function toAnswers(said: Said, otherwise: string) {
  return CRITERION_LIST.map((criterion) => {
    const [answer, grounds] = said[criterion] ?? [Answer.YES, otherwise];
    return { criterion, answer, grounds };
  });
}
