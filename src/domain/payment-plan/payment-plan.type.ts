import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { describePeriod } from "../period";
import type { PaymentPlanLineEntity } from "./payment-plan-line.entity";
import type { PaymentPlanEntity } from "./payment-plan.entity";
import type { PlanAgainstActual as PlanAgainstActualData } from "./plan-actuals.service";

@ObjectType({
  description:
    "Expected claims and payments by period, in one version. A later version supersedes it; what " +
    "versions expect is never added up together.",
})
export class PaymentPlan {
  constructor(
    readonly row: PaymentPlanEntity,
    readonly superseding: PaymentPlanEntity | null,
  ) {}

  @Field(() => Int, { description: "Its number: 1 for the contract's first plan, and so on." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => String, { nullable: true, description: "What the contract calls it." })
  get reference(): string | null {
    return this.row.reference;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it superseded the one before; a first plan may say nothing.",
  })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.row.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was set, and in force from." })
  get setAt(): Date {
    return this.row.setAt;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Number of the version that superseded it; null while it is in force.",
  })
  get supersededBy(): number | null {
    return this.superseding?.number ?? null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was superseded; null while it is in force.",
  })
  get supersededAt(): Date | null {
    return this.superseding?.setAt ?? null;
  }
}

@ObjectType({ description: "What a plan expects of a period." })
export class PaymentPlanLine {
  constructor(readonly row: PaymentPlanLineEntity) {}

  @Field(() => Period, { description: "The days it is about." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => Int, {
    nullable: true,
    description: "How many outcomes are expected to be claimed; null where it does not say.",
  })
  get claims(): number | null {
    return this.row.claims;
  }

  @Field(() => Money, { description: "How much is expected to be paid." })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.row.currency);
  }
}

@ObjectType({
  description:
    "A stretch of time of a plan beside what happened in it. Periods of the plan that overlap, as a " +
    "year and its quarters, are one stretch: what happened on a day is counted once.",
})
export class PlanAgainstActual {
  constructor(readonly data: PlanAgainstActualData) {}

  @Field(() => Period, {
    nullable: true,
    description: "Its days; null for what happened on days that nothing was planned for.",
  })
  get period(): Period | null {
    return this.data.period && new Period(this.data.period);
  }

  @Field(() => String, { description: "The period in words." })
  get periodInWords(): string {
    const { period } = this.data;
    return period ? describePeriod(period) : "On days that nothing was planned for";
  }

  @Field(() => Money, { description: "Expected to be paid, by this version alone." })
  get planned(): Money {
    return this.money(this.data.plannedMinor);
  }

  @Field(() => Int, {
    nullable: true,
    description: "Expected outcomes; null where some line of it does not say how many.",
  })
  get plannedClaims(): number | null {
    return this.data.plannedClaims;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      "Verified claims of what was achieved in it, as known at `asOf`; null if withheld, and for " +
      "viewers of totals: see `calculatedPayments`.",
  })
  get verifiedClaims(): number | null {
    return this.data.isGuarded ? null : (this.data.actual?.claims ?? null);
  }

  @Field(() => Int, {
    nullable: true,
    description: "Outcomes in those claims: a claim that is not of one person may hold several.",
  })
  get verifiedOutcomes(): number | null {
    return this.data.isGuarded ? null : (this.data.actual?.outcomes ?? null);
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "What came to be owed in it by approved payments, take-backs taken off: the ledger's entries " +
      "of these days. Null if withheld.",
  })
  get owed(): Money | null {
    const { actual } = this.data;
    return actual && this.money(actual.owedMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "What was paid in it, whatever period it was for: payments follow on what they are for. Null " +
      "if withheld.",
  })
  get paid(): Money | null {
    const { actual } = this.data;
    return actual && this.money(actual.paidMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description: "Paid less planned: below 0 where less was paid. Null if withheld.",
  })
  get paidLessPlanned(): Money | null {
    const { actual, plannedMinor } = this.data;
    return actual && this.money(actual.paidMinor - plannedMinor);
  }

  @Field(() => Boolean, {
    description:
      "Whether what happened is withheld from this viewer, as few people stand behind an " +
      "approval, or it is a provider among several: null then.",
  })
  get suppressed(): boolean {
    return this.data.actual === null;
  }

  private money(amountMinor: number): Money {
    return new Money(amountMinor, this.data.currency);
  }
}
