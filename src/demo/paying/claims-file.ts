import { parse } from "csv-parse/sync";

/** A line of the file of claims; what is empty does not apply. */
type Line = Readonly<
  Record<
    | "submission"
    | "reference"
    | "metric"
    | "engagement"
    | "quantity"
    | "value"
    | "achieved_on"
    | "started_on"
    | "needs"
    | "note",
    string
  >
>;

/** A claim as it is claimed, but that it names the engagement and the parties. */
export type NamedClaim = Readonly<Record<string, unknown>>;

/**
 * The claims of one submission.
 *
 * @param shares who is paid which share of what is claimed for people, by metric
 */
export function claimsOf(
  text: string,
  submission: string,
  shares: Readonly<Record<string, unknown>>,
): NamedClaim[] {
  const lines: Line[] = parse(text, { columns: true });
  return lines
    .filter((line) => line.submission === submission)
    .map((line) => ({
      metric: line.metric,
      reference: line.reference,
      engagementId: line.engagement === "" ? null : `engagement:${line.engagement}`,
      quantity: line.quantity === "" ? null : Number(line.quantity),
      value: line.value || null,
      achievedOn: line.achieved_on,
      startedOn: line.started_on || null,
      needs: needsOf(line.needs),
      note: line.note || null,
      shares: shares[line.metric] ?? null,
      cohort: null,
      area: null,
    }));
}

/** `housing+;money-`: a need, and whether it was met. */
const needsOf = (text: string): object[] =>
  text === ""
    ? []
    : text.split(";").map((one) => ({ need: one.slice(0, -1), isPositive: one.endsWith("+") }));
