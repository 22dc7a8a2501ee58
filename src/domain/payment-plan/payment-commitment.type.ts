import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import type { PaymentCommitmentEntity } from "./payment-commitment.entity";

@ObjectType({
  implements: Node,
  description: "Who promised to pay how much for outcomes under a contract, at the most.",
})
export class PaymentCommitment extends Node {
  constructor(readonly row: PaymentCommitmentEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `pcm_…`." })
  override get id(): string {
    return encodeId("paymentCommitment", this.row.id);
  }

  @Field(() => String, { description: "Its short name, unique in the contract." })
  get reference(): string {
    return this.row.reference;
  }

  @Field(() => Money, { nullable: true, description: "At most; null where none is stated." })
  get maximum(): Money | null {
    const { maximumMinor, currency } = this.row;
    return maximumMinor === null || currency === null ? null : new Money(maximumMinor, currency);
  }

  @Field(() => Period, { nullable: true, description: "For when; null where it does not say." })
  get period(): Period | null {
    const { periodStart, periodEnd } = this.row;
    if (periodStart === null || periodEnd === null) return null;
    return new Period({ start: periodStart, end: periodEnd });
  }

  @Field(() => String, { nullable: true, description: "A remark." })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => Int, { description: "Grows with each change: give it back when you edit." })
  get version(): number {
    return this.row.version;
  }
}
