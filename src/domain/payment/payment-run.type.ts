import { Field, ID, Int, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { PaymentLineEntity } from "./payment-line.entity";
import type { PaymentRunEntity } from "./payment-run.entity";

@ObjectType({
  implements: Node,
  description:
    "An approval of what is owed by the end of a period, over what was approved before. It never " +
    "changes: what turns out otherwise is part of the next one.",
})
export class PaymentRun extends Node {
  constructor(readonly row: PaymentRunEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `run_…`." })
  override get id(): string {
    return encodeId("paymentRun", this.row.id);
  }

  @Field(() => Int, { description: "1 for the contract's first, and so on." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => Period, {
    description: "The period approved; what is late from before is part of it.",
  })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => DateTimeScalar, {
    description: "What was known then was counted: calculate `asOf` it to see how it comes about.",
  })
  get asOf(): Date {
    return this.row.asOf;
  }

  @Field(() => String, { nullable: true, description: "What was noted with it." })
  get note(): string | null {
    return this.row.note;
  }

  @TellsWho()
  @Field(() => String, { description: "Who approved it." })
  get approvedBy(): string {
    return this.row.approvedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was approved." })
  get approvedAt(): Date {
    return this.row.approvedAt;
  }
}

/** For lists. */
export const toPaymentRun = (row: PaymentRunEntity): PaymentRun => new PaymentRun(row);

export const PaymentRunConnection = connectionType("PaymentRun", "approvals", () => PaymentRun);

// An amount by itself is of nobody: the claim that it leads to tells of whom it is.
@TellsOf("payment_line", () => ({}))
@ObjectType({
  description:
    "What an approval owes for one claim to one recipient, or takes back: negative then.",
})
export class PaymentRunLine {
  constructor(
    readonly row: PaymentLineEntity,
    private readonly currency: string,
  ) {}

  @Field(() => Money, {
    description: "Over what earlier approvals came to; negative is taken back.",
  })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.currency);
  }
}

export const PaymentRunLineConnection = connectionType(
  "PaymentRunLine",
  "lines of an approval",
  () => PaymentRunLine,
);
