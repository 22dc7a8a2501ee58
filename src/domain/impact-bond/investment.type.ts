import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { DateScalar, DecimalScalar } from "../../graphql/scalars";
import type { InvestmentEntity } from "./investment.entity";

@ObjectType({
  implements: Node,
  description:
    "What an investor committed to a contract: they pay first and are repaid on results.",
})
export class Investment extends Node {
  constructor(readonly row: InvestmentEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `ivm_…`." })
  override get id(): string {
    return encodeId("investment", this.row.id);
  }

  @Field(() => String, { description: "Its short name, unique in the contract." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => Money, { nullable: true, description: "What is committed; null if unknown." })
  get committed(): Money | null {
    return this.money(this.row.committedMinor);
  }

  @Field(() => Money, { nullable: true, description: "The least of it, where a range is known." })
  get minimum(): Money | null {
    return this.money(this.row.minimumMinor);
  }

  @Field(() => Money, { nullable: true, description: "The most of it, where a range is known." })
  get maximum(): Money | null {
    return this.money(this.row.maximumMinor);
  }

  @Field(() => DateScalar, { nullable: true, description: "The day it was committed." })
  get committedOn(): string | null {
    return this.row.committedOn;
  }

  @Field(() => String, { nullable: true, description: "What kind it is, e.g. a loan." })
  get instrument(): string | null {
    return this.row.instrument;
  }

  @Field(() => String, {
    nullable: true,
    description: "The most that it can return, in the contract's words.",
  })
  get maximumReturn(): string | null {
    return this.row.maximumReturn;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The most that it can return, as a share of what was put in, principal apart: `"0.25"` is a ' +
      "quarter. Null where none is stated.",
  })
  get maximumReturnShare(): string | null {
    return this.row.maximumReturnShare;
  }

  @Field(() => String, { nullable: true, description: "A remark." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }

  private money(amountMinor: number | null): Money | null {
    const { currency } = this.row;
    return amountMinor === null || currency === null ? null : new Money(amountMinor, currency);
  }
}
