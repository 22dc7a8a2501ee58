import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../graphql/money.type";
import { Period } from "../../../graphql/period.type";
import { DateTimeScalar } from "../../../graphql/scalars";
import { MetricCounts } from "../../rate-card/terms";
import { PaymentTally } from "../calculated-payments.type";
import type { ClaimCount, ClaimCounts } from "./reconcile";
import type { ShownMetric, ShownReconciliation } from "./shown-reconciliation";

@ObjectType({ description: "Some claims of a metric." })
export class ReconciledClaims {
  constructor(
    private readonly count: ClaimCount,
    private readonly currency: string,
  ) {}

  @Field(() => Int, { description: "How many claims." })
  get claims(): number {
    return this.count.claims;
  }

  @Field(() => Int, { description: "Outcomes that they claim: one for each claim about a person." })
  get outcomes(): number {
    return this.count.outcomes;
  }

  @Field(() => Money, {
    nullable: true,
    description: "What verified ones come to by the rules; null for claims that owe nothing yet.",
  })
  get amount(): Money | null {
    const { amountMinor } = this.count;
    return amountMinor === null ? null : new Money(amountMinor, this.currency);
  }
}

@ObjectType({
  description:
    "What became of the claims of a metric. Claims that are further count among those before: paid " +
    "ones were approved, and approved ones verified.",
})
export class ReconciledStates {
  constructor(
    private readonly counts: ClaimCounts,
    private readonly currency: string,
  ) {}

  @Field(() => ReconciledClaims, { description: "All that were not withdrawn." })
  get claimed(): ReconciledClaims {
    return this.of("claimed");
  }

  @Field(() => ReconciledClaims, { description: "Nobody has decided on them yet." })
  get undecided(): ReconciledClaims {
    return this.of("undecided");
  }

  @Field(() => ReconciledClaims, { description: "In a sample that is not decided." })
  get sampled(): ReconciledClaims {
    return this.of("sampled");
  }

  @Field(() => ReconciledClaims, { description: "The commissioner asked something." })
  get queried(): ReconciledClaims {
    return this.of("queried");
  }

  @Field(() => ReconciledClaims, { description: "Not accepted." })
  get rejected(): ReconciledClaims {
    return this.of("rejected");
  }

  @Field(() => ReconciledClaims, { description: "Taken back by their provider." })
  get withdrawn(): ReconciledClaims {
    return this.of("withdrawn");
  }

  @Field(() => ReconciledClaims, { description: "Accepted." })
  get verified(): ReconciledClaims {
    return this.of("verified");
  }

  @Field(() => ReconciledClaims, { description: "In an approved payment, or paid." })
  get payable(): ReconciledClaims {
    return this.of("payable");
  }

  @Field(() => ReconciledClaims, { description: "In a payment that was made." })
  get paid(): ReconciledClaims {
    return this.of("paid");
  }

  private of(name: keyof ClaimCounts): ReconciledClaims {
    return new ReconciledClaims(this.counts[name], this.currency);
  }
}

const REACHED =
  "People whose change, from the first reading to the latest, reaches what is paid for";
const IN_THE_PERIOD = "the latest taken in the period.";
const OF_ALL_DAYS =
  "as evidence tells of all days: figures of two periods could be subtracted from each other.";

@ObjectType({ description: "One metric from who achieved to what was paid." })
export class MetricReconciliation {
  constructor(
    readonly shown: ShownMetric,
    private readonly currency: string,
  ) {}

  @Field(() => MetricCounts, {
    nullable: true,
    description:
      "Whether its claims are of one person each; null where no version has it any more.",
  })
  get counts(): MetricCounts | null {
    return this.shown.tally.terms?.counts ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Outcomes achieved in the period by the providers' own verified figures, or people by their " +
      "Star readings; see `achievedNote`.",
  })
  get achieved(): number | null {
    return this.shown.achieved;
  }

  @Field(() => String, { description: "How what was achieved is counted, or why it is not." })
  get achievedNote(): string {
    const { measured, isAchievedWithheld, achieved, star } = this.shown;
    if (isAchievedWithheld) return "Withheld: it is about too few people.";
    if (star) return `${REACHED}, ${star.isOfAllDays ? OF_ALL_DAYS : IN_THE_PERIOD}`;
    const waiting = measured?.unverified
      ? ` ${measured.unverified} more of the period ${measured.unverified === 1 ? "is" : "are"} not verified.`
      : "";
    if (achieved !== null) return `Verified measurements of its indicator, added up.${waiting}`;
    if (measured?.binding === "indicator") {
      return `Its indicator has no verified whole number in the period.${waiting}`;
    }
    return measured?.binding === "star"
      ? "Not counted apart from claims, which are not of one person each: see what Stars say of it " +
          "under `starEvidence`."
      : "Not counted apart from claims: an outcome has no figure of its own.";
  }

  @Field(() => Boolean, {
    description: "Whether what it comes to is withheld from you, as about too few people.",
  })
  get suppressed(): boolean {
    return this.shown.isWithheld;
  }

  @Field(() => ReconciledStates, {
    nullable: true,
    description:
      "What became of claims achieved in the period, a provider's own for itself; null for viewers " +
      "of totals.",
  })
  get states(): ReconciledStates | null {
    return this.shown.seesClaims ? new ReconciledStates(this.shown.counts, this.currency) : null;
  }

  @Field(() => PaymentTally, {
    nullable: true,
    description: "What verified claims of the period come to by the rules; null where withheld.",
  })
  get calculated(): PaymentTally | null {
    return this.suppressed ? null : new PaymentTally(this.shown.tally.inPeriod, this.currency);
  }

  @Field(() => Money, {
    nullable: true,
    description: "What the ledger has of it as owed, by days of the period: for the commissioner.",
  })
  get ledgerOwed(): Money | null {
    return this.money(this.shown.ledger?.owedMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description: "What the ledger has of it as paid, by days of the period: for the commissioner.",
  })
  get ledgerPaid(): Money | null {
    return this.money(this.shown.ledger?.paidMinor);
  }

  @Field(() => [String], {
    description:
      "The differences between neighbours in words, from achieved to paid; empty for viewers of totals.",
  })
  get differences(): readonly string[] {
    return this.shown.seesClaims ? this.shown.explanations : [];
  }

  private money(amountMinor: number | undefined): Money | null {
    return amountMinor === undefined ? null : new Money(amountMinor, this.currency);
  }
}

@ObjectType({
  description:
    "From people engaged to money paid: people achieving, claims made, claims verified and money " +
    "paid are different numbers, side by side with why they differ. No judgement of anybody.",
})
export class Reconciliation {
  constructor(readonly shown: ShownReconciliation) {}

  @Field(() => Period, { description: "What was achieved in it is reconciled." })
  get period(): Period {
    return new Period(this.shown.calculated.calculation.period);
  }

  @Field(() => DateTimeScalar, { description: "What was known at this instant was counted." })
  get asOf(): Date {
    return this.shown.calculated.asOf;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "People engaged by the period's end. Where small numbers are kept from you: all that evidence " +
      "counts by now, or by the end of the month of `asOf`, whatever the period; null where they are too few.",
  })
  get engaged(): number | null {
    return this.shown.engaged;
  }

  @Field(() => [MetricReconciliation], { description: "By metric, in the order of the card." })
  get metrics(): MetricReconciliation[] {
    const { currency } = this.shown.calculated.calculation;
    return this.shown.metrics.map((metric) => new MetricReconciliation(metric, currency));
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "Paid in the period by the ledger for no metric in particular: for the commissioner.",
  })
  get otherwisePaid(): Money | null {
    const { unassigned, calculated } = this.shown;
    return unassigned && new Money(unassigned.paidMinor, calculated.calculation.currency);
  }
}
