import { andList } from "../evidence/words";
import { describeDay } from "../period";
import type { ReviewedService } from "./star-binding.repository";
import { SuitabilityConclusion } from "./suitability-review.entity";
import { CONCLUSION_WORDS } from "./suitability-words";

/** Whether a review that says that a Star fits a service counts on a day. */
export const fitsOn = ({ conclusion, validUntil }: ReviewedService, day: string): boolean =>
  conclusion === SuitabilityConclusion.FITS && validUntil !== null && validUntil >= day;

/** Most services that are named. */
const MOST_NAMED = 5;

/** Services with what stands against a Star there: `"Hub" (talk first) and "Outreach" (not reviewed)`. */
export function unreviewedInWords(services: readonly ReviewedService[], day: string): string {
  const named = services
    .slice(0, MOST_NAMED)
    .map((one) => `"${one.service}" (${standing(one, day)})`);
  const more = services.length - named.length;
  return andList(more > 0 ? [...named, `${more} more`] : named);
}

function standing({ conclusion, validUntil }: ReviewedService, day: string): string {
  if (conclusion === null || validUntil === null) return "not reviewed";
  const words = CONCLUSION_WORDS[conclusion];
  return validUntil < day ? `${words}, until ${describeDay(validUntil)}` : words;
}
