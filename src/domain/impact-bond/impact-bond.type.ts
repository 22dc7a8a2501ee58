import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../graphql/money.type";
import { DecimalScalar } from "../../graphql/scalars";
import type { CashMonth as CashMonthData, CashPosition as CashPositionData } from "./cash-position";
import type { Bond } from "./impact-bond.service";
import {
  internalRateOfReturn,
  RateStatus,
  type RateOfReturn as RateOfReturnData,
} from "./internal-rate-of-return";
import type { InvestmentPosition as InvestmentPositionData } from "./investment-position";
import { Investment } from "./investment.type";
import { rateInWords } from "./rate-in-words";

registerEnumType(RateStatus, {
  name: "RateOfReturnStatus",
  description: "Whether there is an internal rate of return, or why there is none.",
  valuesConfig: {
    GIVEN: { description: "There is one." },
    NO_FLOWS: { description: "Nothing moved." },
    NOTHING_BACK: { description: "Money was paid in, and none came back." },
    NOTHING_PAID_IN: { description: "Money came back, and none was paid in." },
    SEVERAL_RATES: {
      description:
        "Money went in and out by turns, so that several rates fit: none of them is meant.",
    },
    NO_RATE: { description: "No rate between -99.9999% and 100,000,000% fits." },
  },
});

@ObjectType({
  description:
    "Internal rate of return: the effective annual rate at which what came back is worth what was " +
    "paid in, by actual days of years of 365.",
})
export class RateOfReturn {
  constructor(readonly data: RateOfReturnData) {}

  @Field(() => RateStatus, { description: "Whether there is one, or why not." })
  get status(): RateStatus {
    return this.data.status;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'To six places: `"0.050000"` is 5% a year. Null where the status says why.',
  })
  get rate(): string | null {
    return this.data.rate;
  }

  @Field(() => String, { description: "In words." })
  get inWords(): string {
    return rateInWords(this.data);
  }
}

@ObjectType({ description: "An investment, and what has become of it by the ledger." })
export class InvestmentPosition {
  constructor(
    readonly position: InvestmentPositionData,
    readonly currency: string,
  ) {}

  @Field(() => Investment, { description: "The investment." })
  get investment(): Investment {
    return new Investment(this.position.investment);
  }

  @Field(() => RateOfReturn, {
    description: "Of what moved so far: what is still outstanding counts for nothing.",
  })
  get rateOfReturn(): RateOfReturn {
    return new RateOfReturn(internalRateOfReturn(this.position.flows));
  }

  @Field(() => Money, { description: "Paid in by the investor." })
  get drawn(): Money {
    return this.money(this.position.drawnMinor);
  }

  @Field(() => Money, { nullable: true, description: "Committed and not drawn; null if unknown." })
  get undrawn(): Money | null {
    const { investment, drawnMinor } = this.position;
    const limit = investment.committedMinor ?? investment.maximumMinor;
    return limit === null ? null : this.money(limit - drawnMinor);
  }

  @Field(() => Money, { description: "Principal that was paid back." })
  get repaid(): Money {
    return this.money(this.position.repaidMinor);
  }

  @Field(() => Money, { description: "Paid to the investor over the principal." })
  get returned(): Money {
    return this.money(this.position.returnedMinor);
  }

  @Field(() => Money, { description: "Drawn and not repaid." })
  get outstanding(): Money {
    return this.money(this.position.drawnMinor - this.position.repaidMinor);
  }

  private money(amountMinor: number): Money {
    return new Money(amountMinor, this.currency);
  }
}

@ObjectType({ description: "What moved in a month, and what cash was left at its end." })
export class CashMonth {
  constructor(
    readonly data: CashMonthData,
    readonly currency: string,
  ) {}

  @Field(() => String, { description: "The month, e.g. `2026-04`." })
  get month(): string {
    return this.data.month;
  }

  @Field(() => Money, { description: "Paid in by investors." })
  get drawn(): Money {
    return this.money(this.data.drawnMinor);
  }

  @Field(() => Money, { description: "Outcome payments that came in, less those that it made." })
  get outcomePayments(): Money {
    return this.money(this.data.outcomePaymentsMinor);
  }

  @Field(() => Money, { description: "What the service cost." })
  get serviceCosts(): Money {
    return this.money(this.data.serviceCostsMinor);
  }

  @Field(() => Money, { description: "Principal paid back to investors." })
  get repaid(): Money {
    return this.money(this.data.repaidMinor);
  }

  @Field(() => Money, { description: "Returns paid to investors." })
  get returned(): Money {
    return this.money(this.data.returnedMinor);
  }

  @Field(() => Money, {
    description: "Cash at its end: below 0 says that more was needed than there was.",
  })
  get balance(): Money {
    return this.money(this.data.balanceMinor);
  }

  private money(amountMinor: number): Money {
    return new Money(amountMinor, this.currency);
  }
}

@ObjectType({
  description:
    "The cash of an organisation under a bond, month by month, by the ledger: what investors pay " +
    "in comes to it, and the outcome payments that it receives.",
})
export class CashPosition {
  constructor(readonly data: CashPositionData) {}

  @Field(() => [CashMonth], {
    description: "From the first month to the last in which money moved.",
  })
  get months(): CashMonth[] {
    return this.data.months.map((month) => new CashMonth(month, this.data.currency));
  }
}

@ObjectType({
  description:
    "A social impact bond: investors pay first and are repaid on results. By the ledger; scenarios " +
    "apart, which never touch it.",
})
export class ImpactBond {
  constructor(readonly bond: Bond) {}

  @Field(() => [InvestmentPosition], { description: "Investments, by reference." })
  get investments(): InvestmentPosition[] {
    return this.bond.positions.map((one) => new InvestmentPosition(one, this.bond.currency));
  }

  @Field(() => RateOfReturn, {
    description:
      "Over all investors, of what moved so far: what is still outstanding counts for nothing.",
  })
  get rateOfReturn(): RateOfReturn {
    return new RateOfReturn(this.bond.rate);
  }

  @Field(() => Money, {
    nullable: true,
    description: "Outcome payments that were made; null if withheld.",
  })
  get outcomePayments(): Money | null {
    const { isWithheld, outcomePaymentsMinor, currency } = this.bond;
    return isWithheld ? null : new Money(outcomePaymentsMinor, currency);
  }

  @Field(() => [CashPosition], {
    nullable: true,
    description:
      "Of each organisation that holds the bond's cash; null if withheld, also where few people " +
      "stand behind what was paid in a month.",
  })
  get cash(): CashPosition[] | null {
    return this.bond.isCashWithheld ? null : this.bond.cash.map((one) => new CashPosition(one));
  }

  @Field(() => Boolean, {
    description:
      "Whether outcome payments, cash and scenarios are withheld from this viewer, as few people " +
      "stand behind an approval, or it is a provider among several.",
  })
  get suppressed(): boolean {
    return this.bond.isWithheld;
  }
}
