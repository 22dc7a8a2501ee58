import { guidanceOn, GuidanceTopic } from "../guidance/guidance";
import { STAR_SCORE_CAUTION } from "../indicator/progress/star-caution";

/** What stands beside a price that sits on Star scores (D6). */
export const STAR_PRICE_CAUTION = `${STAR_SCORE_CAUTION} ${guidanceOn(GuidanceTopic.MONEY_ON_SCORES)}`;
