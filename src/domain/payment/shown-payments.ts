import type { CalculatedLine } from "./calculation";
import type { CalculatedContract } from "./calculated-contract";
import { paidAlone, shownTotals, withoutUnpaid, type ShownTotals } from "./protect-totals";
import type { Sight } from "./sight.service";
import {
  capsInForce,
  tallyByCap,
  tallyByMetric,
  tallyByRecipient,
  type AmountOf,
  type CapTally,
  type MetricTally,
  type RecipientTally,
} from "./totals";

/** A calculation as one viewer is shown it. Each part is worked out when it is asked for. */
export class ShownPayments {
  private totals: ShownTotals | null | undefined;

  constructor(
    readonly calculated: CalculatedContract,
    readonly sight: Sight,
  ) {}

  /** What is owed in the period; null where it is withheld. */
  get totalMinor(): number | null {
    if (this.protection?.isPeriodShown === false) return null;
    return this.sumOf(this.lines.filter(({ isInPeriod }) => isInPeriod));
  }

  /** The same from the contract's first day on. */
  get cumulativeMinor(): number | null {
    if (this.protection?.isCumulativeShown === false) return null;
    return this.sumOf(this.lines);
  }

  /** By metric; of those withheld the key alone is to be told. */
  get byMetric(): readonly (MetricTally & { readonly isWithheld: boolean })[] {
    const { cards } = this.calculated;
    const shown = this.protection;
    const lines = shown ? paidAlone(this.lines) : this.lines;
    return tallyByMetric(lines, cards, this.amountOf).map((tally) => ({
      ...tally,
      ...(shown && {
        inPeriod: withoutUnpaid(tally.inPeriod),
        cumulative: withoutUnpaid(tally.cumulative),
      }),
      isWithheld:
        shown !== null && tally.cumulative.claims > 0 && !shown.metricIds.has(tally.metricId),
    }));
  }

  /** By who is paid; nothing for viewers of totals. */
  get byRecipient(): readonly RecipientTally[] {
    const { sight } = this;
    if (sight.kind === "totals") return [];
    const all = tallyByRecipient(this.calculated.calculation.lines);
    if (sight.kind === "all") return all;
    return all.filter(({ organisationId }) => sight.organisationIds.has(organisationId));
  }

  /** What each cap took from the lines that are shown; nothing for viewers of totals. */
  get byCap(): readonly CapTally[] {
    if (this.sight.kind === "totals") return [];
    const { calculation, cards } = this.calculated;
    return tallyByCap(this.shownLines, capsInForce(cards, calculation.period.end));
  }

  /** The lines that the viewer may look at one by one. */
  get shownLines(): readonly CalculatedLine[] {
    const { sight } = this;
    const { lines } = this.calculated.calculation;
    if (sight.kind === "totals") return [];
    if (sight.kind === "all") return lines;
    return lines.filter(({ claim }) => sight.engagementOf.has(claim.id));
  }

  /** What is withheld from a viewer of totals; null for others. */
  private get protection(): ShownTotals | null {
    if (this.totals === undefined) {
      const { sight } = this;
      const threshold = sight.kind === "totals" ? sight.threshold : null;
      this.totals = threshold === null ? null : shownTotals(this.calculated.calculation, threshold);
    }
    return this.totals;
  }

  /**
   * The lines that totals are of: a provider's own claims, and those that it has a share in; of whom
   * small numbers are kept from, those that something is owed for, as only of these enough are told.
   */
  private get lines(): readonly CalculatedLine[] {
    const { sight, amountOf } = this;
    const { lines } = this.calculated.calculation;
    if (sight.kind === "totals" && sight.threshold !== null) {
      return lines.filter(({ amountMinor }) => amountMinor > 0);
    }
    if (sight.kind !== "own") return lines;
    return lines.filter((line) => sight.engagementOf.has(line.claim.id) || amountOf(line) > 0);
  }

  private get amountOf(): AmountOf {
    const { sight } = this;
    if (sight.kind !== "own") return ({ amountMinor }) => amountMinor;
    return ({ recipients }) =>
      recipients.reduce(
        (sum, { organisationId, amountMinor }) =>
          sight.organisationIds.has(organisationId) ? sum + amountMinor : sum,
        0,
      );
  }

  private sumOf(lines: readonly CalculatedLine[]): number {
    const { amountOf } = this;
    return lines.reduce((sum, line) => sum + amountOf(line), 0);
  }
}
