import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { connectionType } from "../../graphql/connection";
import { encodeId } from "../../graphql/global-id";
import { Node } from "../../graphql/node.type";
import { DateScalar, DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { ClaimState } from "./claim-state";
import type { ClaimRow } from "./claim.repository";

registerEnumType(ClaimState, {
  name: "ClaimState",
  description: "How far a claim is.",
  valuesConfig: {
    SUBMITTED: { description: "Claimed by the provider; nobody has decided on it." },
    SAMPLED: { description: "Drawn at random to have its evidence looked at." },
    QUERIED: {
      description: "The commissioner asked something; the provider answers, or withdraws.",
    },
    VERIFIED: { description: "Accepted: it counts in what is owed." },
    REJECTED: { description: "Not accepted, with a reason. What was paid for it is taken back." },
    WITHDRAWN: { description: "Taken back by the provider." },
    PAYABLE: { description: "In an approved payment that is not fully paid yet." },
    PAID: { description: "In a payment that was made." },
  },
});

@TellsOf("claim", ({ row }: Claim) => ({
  engagements: row.engagementId === null ? [] : [row.engagementId],
}))
@ObjectType({
  implements: Node,
  description:
    "Something achieved for which a provider asks to be paid. It never changes after submission but " +
    "for its state. Its commissioner, and who manages the service that claims, see it; investors, " +
    "evaluators and analysts see totals only.",
})
export class Claim extends Node {
  constructor(readonly row: ClaimRow) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `clm_…`." })
  override get id(): string {
    return encodeId("claim", this.row.id);
  }

  @Field(() => String, {
    nullable: true,
    description: "The provider's reference; null where none was given, or the person was erased.",
  })
  get reference(): string | null {
    return this.row.reference;
  }

  @Field(() => String, {
    nullable: true,
    description: "Where, as the rate card names it; null where prices do not differ by area.",
  })
  get area(): string | null {
    return this.row.area;
  }

  @Field(() => Int, { description: "How many were achieved: 1 for a claim about a person." })
  get quantity(): number {
    return this.row.quantity;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Of how many people, where it is a number of outcomes and that is known.",
  })
  get cohort(): number | null {
    return this.row.cohort;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What a sliding scale or a threshold looks at, of a claim of a number of outcomes: in scale " +
      "points (mean change) where the price sits on a Star. Null where no price depends on it. Of a " +
      "claim about a person see `person`.",
  })
  get value(): string | null {
    return this.row.value;
  }

  @Field(() => Int, {
    nullable: true,
    description: "People behind a value that was worked out from readings; null for any other.",
  })
  get valueN(): number | null {
    return this.row.valueN;
  }

  @Field(() => DateScalar, { description: "The day on which it was achieved: prices go by it." })
  get achievedOn(): string {
    return this.row.achievedOn;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "A remark on a claim of a number of outcomes. Of a claim about a person see `person`.",
  })
  get note(): string | null {
    return this.row.note;
  }

  @Field(() => ClaimState, { description: "How far it is." })
  get state(): ClaimState {
    return this.row.state;
  }

  @TellsWho()
  @Field(() => String, { description: "Who submitted it." })
  get submittedBy(): string {
    return this.row.submittedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was submitted." })
  get submittedAt(): Date {
    return this.row.submittedAt;
  }

  @Field(() => Int, { description: "Grows with each move." })
  get version(): number {
    return this.row.version;
  }
}

/** For lists. */
export const toClaim = (row: ClaimRow): Claim => new Claim(row);

export const ClaimConnection = connectionType("Claim", "claims", () => Claim);
