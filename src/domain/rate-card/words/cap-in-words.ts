import { inMoney } from "../../money-words";
import type { Cap } from "../terms";
import { named, type Titles } from "./entitlement-in-words";
import { shareInWords } from "./share-in-words";

type OfKind<Kind extends Cap["kind"]> = Extract<Cap, { kind: Kind }>;

/** A limit, for a commissioner: `At most 300 of "Settled" are paid for.` */
export function capInWords(cap: Cap, currency: string, titles: Titles): string {
  const most = (minor: number): string => `At most ${inMoney(minor, currency)} is paid`;
  switch (cap.kind) {
    case "metric":
      return metricCap(cap, currency, titles);
    case "person":
      return `${most(cap.amountMinor)} for any one person${forMetrics(cap.metrics, titles)}.`;
    case "share":
      return shareCap(cap, titles);
    case "period":
      return (
        `${most(cap.amountMinor)} in any ${cap.period} of the contract` +
        `${forMetrics(cap.metrics, titles)}.`
      );
    case "contract":
      return `${most(cap.amountMinor)} in all.`;
  }
}

function metricCap(
  { metric, count, amountMinor }: OfKind<"metric">,
  currency: string,
  titles: Titles,
) {
  const title = named([metric], titles);
  const amount = amountMinor === null ? null : inMoney(amountMinor, currency);
  if (count === null) return `At most ${amount} is paid for ${title}.`;
  const counted = `At most ${count.toLocaleString("en-GB")} of ${title} are paid for`;
  return amount === null ? `${counted}.` : `${counted}, and at most ${amount}.`;
}

function shareCap({ metrics, share, of, stated }: OfKind<"share">, titles: Titles): string {
  const whole = WHOLES[of];
  const number = stated === null ? whole : `${stated.toLocaleString("en-GB")} ${whole} (as stated)`;
  const through = metrics.length > 0 ? ` through ${named(metrics, titles)}` : "";
  return `At most ${shareInWords(share)} of ${number} are paid for${through}.`;
}

const WHOLES: Readonly<Record<OfKind<"share">["of"], string>> = {
  participants: "participants",
  outcomes: "outcomes earned",
};

const forMetrics = (metrics: readonly string[], titles: Titles): string =>
  metrics.length > 0 ? `, for ${named(metrics, titles)} together` : "";
