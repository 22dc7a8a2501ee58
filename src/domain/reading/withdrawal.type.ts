import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { WithdrawalState, type WithdrawalEntity } from "./withdrawal.entity";

registerEnumType(WithdrawalState, {
  name: "WithdrawalState",
  description: "What became of a request to withdraw a reading.",
  valuesConfig: {
    REQUESTED: { description: "It waits for another person's decision; the reading stands." },
    APPROVED: { description: "The reading is withdrawn." },
    REFUSED: { description: "The reading stands." },
  },
});

@TellsOf("withdrawal", ({ row }: Withdrawal) => ({ readings: [row.readingId] }))
@ObjectType({
  implements: Node,
  description: "One person's request to withdraw a mistaken reading, decided by another.",
})
export class Withdrawal extends Node {
  constructor(readonly row: WithdrawalEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `wdr_…`." })
  override get id(): string {
    return encodeId("withdrawal", this.row.id);
  }

  @Field(() => WithdrawalState, { description: "What became of it." })
  get state(): WithdrawalState {
    return this.row.state;
  }

  @Field(() => String, { description: "Why the reading is a mistake. Private to the provider." })
  get reason(): string {
    return this.row.reason;
  }

  @Field(() => String, { description: "Who asked for it." })
  get requestedBy(): string {
    return this.row.requestedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  get requestedAt(): Date {
    return this.row.requestedAt;
  }

  @Field(() => String, { nullable: true, description: "Who decided; null while it waits." })
  get decidedBy(): string | null {
    return this.row.decidedBy;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When; null while it waits." })
  get decidedAt(): Date | null {
    return this.row.decidedAt;
  }

  @Field(() => String, {
    nullable: true,
    description: "What the second person said about it. Private to the provider.",
  })
  get decisionNote(): string | null {
    return this.row.decisionNote;
  }
}

/** For lists. */
export const toWithdrawal = (row: WithdrawalEntity): Withdrawal => new Withdrawal(row);

export const WithdrawalConnection = connectionType("Withdrawal", "withdrawals", () => Withdrawal);
