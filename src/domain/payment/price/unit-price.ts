import { times } from "../../money";
import type { ClaimFacts } from "../calculation";
import type { Pricing } from "./pricing";

/** So many minor units for each outcome, the same for all outcomes of a claim. */
export function forEach(priceMinorOf: (claim: Pick<ClaimFacts, "value">) => number): Pricing {
  return {
    amountOf: (quantity, claim) => times(priceMinorOf(claim), quantity),
    pricedOf: (quantity) => quantity,
  };
}
