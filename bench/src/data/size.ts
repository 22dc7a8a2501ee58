/** How much data there is. */
export interface Size {
  /** Contracts besides the big one, each with a model of twenty nodes. */
  readonly contracts: number;
  /** Engagements of each of them. */
  readonly engagements: number;
  /** Engagements of the big contract. */
  readonly bigEngagements: number;
  /** Claims of the contract that pays on outcomes. */
  readonly claims: number;
}

/** What the goals are about. */
export const FULL: Size = {
  contracts: 200,
  engagements: 1_000,
  bigEngagements: 1_000_000,
  claims: 100_000,
};

/** Enough to compare answers by. */
export const SMALL: Size = { contracts: 8, engagements: 60, bigEngagements: 2_000, claims: 500 };

/** The reference of the n-th contract, from 1; the big one is the last. */
export const referenceOf = (n: number, { contracts }: Size): string =>
  n > contracts ? BIG : `BEN-${String(n).padStart(4, "0")}`;

/** The reference of the contract with the most people. */
export const BIG = "BEN-BIG";
