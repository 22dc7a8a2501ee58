import type { KindShare, Sureness } from "./classification";

/** Two kinds whose shares differ by less than this are close together. */
export const CLOSE = 0.12;

const HIGH = { share: 0.7, points: 2 };
const MODERATE = { share: 0.5, lead: 0.2, points: 1.2 };

/** Points of a kind: what pulled towards it less what pulled away. */
export function pointsOf({ words }: KindShare): number {
  return words.reduce(
    (points, { pull, strength }) => points + (pull === "towards" ? strength : -strength),
    0,
  );
}

/** How sure a ranking is, `kinds` the likeliest first. */
export function surenessOf(kinds: readonly KindShare[]): Sureness {
  const [first, second] = kinds as [KindShare, KindShare];
  const lead = first.share - second.share;
  const points = pointsOf(first);
  if (lead < CLOSE) return "undecided";
  if (first.share >= HIGH.share && points >= HIGH.points) return "high";
  const isModerate = first.share >= MODERATE.share && lead >= MODERATE.lead;
  return isModerate && points >= MODERATE.points ? "moderate" : "low";
}

/** `sureness`, but `low` where it would be more. */
export function atMostLow(sureness: Sureness): Sureness {
  return sureness === "undecided" ? sureness : "low";
}
