import { Field, ID, Int, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { RateCardEntity } from "./rate-card.entity";

@ObjectType({
  implements: Node,
  description:
    "What a contract pays for outcomes from a day on, as it was agreed. It never changes: a later " +
    "version takes over from its own day.",
})
export class RateCard extends Node {
  constructor(readonly row: RateCardEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `rtc_…`." })
  override get id(): string {
    return encodeId("rateCard", this.row.id);
  }

  @Field(() => Int, { description: "1 for the contract's first version, and so on." })
  get number(): number {
    return this.row.number;
  }

  @Field(() => DateScalar, {
    description:
      "What is achieved from this day on is priced by it, until the day of another version. Of two " +
      "from the same day the later number holds.",
  })
  get effectiveFrom(): string {
    return this.row.effectiveFrom;
  }

  @Field(() => String, { description: "ISO 4217 code of all its amounts." })
  get currency(): string {
    return this.row.currency;
  }

  @Field(() => String, { nullable: true, description: "Why it was agreed, where it is said." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered it for the commissioner." })
  get agreedBy(): string {
    return this.row.agreedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was entered." })
  get agreedAt(): Date {
    return this.row.agreedAt;
  }
}
