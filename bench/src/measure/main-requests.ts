import { graphql, plain } from "../ask";
import { id } from "../data/ids";
import { referenceOf } from "../data/size";
import type { Sent } from "../load";
import { MAIN_QUESTION } from "../questions/main";
import { MAIN_OF_POSTGRAPHILE } from "../postgraphile/question";
import type { World } from "../world";

/** The main question about one contract, as each is asked. */
export interface MainRequests {
  readonly ours: Sent;
  readonly floor: Sent;
  readonly postgraphile: Sent;
}

/** @param n the contract's number, from 1; the big one is the last */
export function mainRequests(world: World, n: number): MainRequests {
  const { size, tokens } = world;
  const contract = referenceOf(n, size);
  const token = tokens.managers[n % tokens.managers.length]!;
  return {
    ours: graphql(MAIN_QUESTION, { contract }, token),
    floor: plain(`/main?${contract}`),
    postgraphile: graphql(MAIN_OF_POSTGRAPHILE, { contract, id: id("contract", n) }),
  };
}

/** The main question of somebody who is given protected figures. */
export const protectedRequest = ({ size, tokens }: World, n: number): Sent =>
  graphql(MAIN_QUESTION, { contract: referenceOf(n, size) }, tokens.commissioner);
