import { ArgsType, Field, Int, registerEnumType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { PeriodInput } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { invalid } from "../refusal";
import { ClaimBasis } from "./calculation";
import type { PaymentQuestion } from "./calculated-contract";

registerEnumType(ClaimBasis, {
  name: "ClaimBasis",
  description: "Which claims count towards a payment.",
  valuesConfig: {
    VERIFIED: { description: "Verified ones, and what came of them: what is owed." },
    SUBMITTED: {
      description: "Those still to be decided as well: what would be owed if all were verified.",
    },
  },
});

@ArgsType()
export class CalculatedPaymentsArgs {
  @Field(() => PeriodInput, {
    description: "What was achieved in these days; limits and tiers run on from the first day.",
  })
  period!: PeriodInput;

  @Field(() => Int, {
    nullable: true,
    description:
      "The number of the rate card's version that is to price everything; default: the versions " +
      "in force on the days of achievement.",
  })
  rateCardVersion?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "As was known at this instant; default: now.",
  })
  asOf?: Date | null;

  @Field(() => ClaimBasis, {
    defaultValue: ClaimBasis.VERIFIED,
    description: "Which claims count.",
  })
  basis!: ClaimBasis;
}

@ArgsType()
export class CalculatedLinesArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description: "Only what was achieved in the period; `false` gives the earlier ones as well.",
  })
  inPeriod!: boolean;
}

/** @throws Refusal `ValidationFailed` for a period whose end is before its start */
export function toPaymentQuestion(args: CalculatedPaymentsArgs): PaymentQuestion {
  const { period, rateCardVersion, asOf, basis } = args;
  if (period.end < period.start) {
    const message = `The period ends on ${period.end}, before its start ${period.start}.`;
    throw invalid([{ path: ["period", "end"], code: "PERIOD_BACKWARDS", message }]);
  }
  const { start, end } = period;
  return {
    period: { start, end },
    rateCardNumber: rateCardVersion ?? null,
    asOf: asOf ?? null,
    basis,
  };
}
