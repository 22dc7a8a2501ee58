import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ScenarioOutcome } from "./bond-scenario-outcome";
import { ScenarioName } from "./bond-scenario.entity";
import { CashMonth, RateOfReturn } from "./impact-bond.type";
import { Investment } from "./investment.type";

registerEnumType(ScenarioName, {
  name: "BondScenarioName",
  description: "How well it may go.",
  valuesConfig: {
    LOW: { description: "Less is achieved than one hopes for." },
    BASE: { description: "What one goes by." },
    HIGH: { description: "More is achieved." },
  },
});

@ObjectType({ description: "What becomes of an investment in a scenario." })
export class InvestmentInScenario {
  constructor(
    readonly data: ScenarioOutcome["byInvestment"][number],
    readonly currency: string,
  ) {}

  @Field(() => Investment, { description: "The investment." })
  get investment(): Investment {
    return new Investment(this.data.position.investment);
  }

  @Field(() => Money, { description: "Principal paid back by the end." })
  get repaid(): Money {
    return new Money(this.data.repaidMinor, this.currency);
  }

  @Field(() => Money, { description: "Paid over the principal by the end." })
  get returned(): Money {
    return new Money(this.data.returnedMinor, this.currency);
  }

  @Field(() => Money, { description: "Drawn and never repaid." })
  get outstanding(): Money {
    return new Money(this.data.outstandingMinor, this.currency);
  }

  @Field(() => RateOfReturn, { description: "Of what moved so far and what is to come." })
  get rateOfReturn(): RateOfReturn {
    return new RateOfReturn(this.data.rate);
  }
}

@ObjectType({
  description:
    "A what-if: how a bond goes where so much of the plan is achieved. Never in the ledger.",
})
export class BondScenario {
  constructor(readonly data: ScenarioOutcome) {}

  @Field(() => ScenarioName, { description: "How well it goes." })
  get name(): ScenarioName {
    return this.data.scenario.name;
  }

  @Field(() => DecimalScalar, {
    description: 'Share of what is planned that is achieved: `"1"` is all of it.',
  })
  get achievement(): string {
    return this.data.scenario.achievement;
  }

  @Field(() => [String], { description: "Each thing that is taken for granted, in words." })
  get assumptions(): readonly string[] {
    return this.data.assumptions;
  }

  @TellsWho()
  @Field(() => String, { description: "Who set it." })
  get setBy(): string {
    return this.data.scenario.setBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was set." })
  get setAt(): Date {
    return this.data.scenario.setAt;
  }

  @Field(() => Money, { description: "Outcome payments that are to come." })
  get expectedPayments(): Money {
    return new Money(this.data.expectedPaymentsMinor, this.data.currency);
  }

  @Field(() => RateOfReturn, {
    description: "Over all investors, of what moved so far and what is to come.",
  })
  get rateOfReturn(): RateOfReturn {
    return new RateOfReturn(this.data.rate);
  }

  @Field(() => [InvestmentInScenario], { description: "By investment." })
  get investments(): InvestmentInScenario[] {
    const { byInvestment, currency } = this.data;
    return byInvestment.map((one) => new InvestmentInScenario(one, currency));
  }

  @Field(() => [CashMonth], {
    description:
      "Cash month by month, of what moved so far and what is to come, all holders together.",
  })
  get months(): CashMonth[] {
    return this.data.months.map((month) => new CashMonth(month, this.data.currency));
  }

  @Field(() => Int, { description: "In how many of the months cash is below 0 at the end." })
  get monthsShortOfCash(): number {
    return this.data.months.filter(({ balanceMinor }) => balanceMinor < 0).length;
  }
}
