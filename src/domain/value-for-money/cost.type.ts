import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { Node } from "../../graphql/node.type";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import type { ContractCostEntity } from "./contract-cost.entity";
import { CostPer, type CostAlternativeEntity } from "./cost-alternative.entity";

registerEnumType(CostPer, {
  name: "CostPer",
  description: "What a cost is divided by.",
  valuesConfig: {
    PERSON_ENGAGED: { description: "People who took up the service." },
    PERSON_IMPROVED: { description: "People whose mean over a whole Star rose." },
    OUTCOME_ACHIEVED: { description: "Outcomes that were claimed and verified." },
  },
});

@ObjectType({
  implements: Node,
  description: "What a service costs besides what is paid for outcomes, as somebody states it.",
})
export class ContractCost extends Node {
  constructor(readonly row: ContractCostEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `cst_…`." })
  override get id(): string {
    return encodeId("contractCost", this.row.id);
  }

  @Field(() => String, { description: "What it is for." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => Money, { description: "How much." })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.row.currency);
  }

  @Field(() => Period, { description: "The days it is for." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => Boolean, {
    description: "Whether it is part of the cost of the service; if not, it is named as left out.",
  })
  get isIncluded(): boolean {
    return this.row.isIncluded;
  }

  @Field(() => String, { description: "Where the figure is from." })
  get source(): string {
    return this.row.source;
  }

  @TellsWho()
  @Field(() => String, { description: "Who stated it." })
  get statedBy(): string {
    return this.row.statedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was stated." })
  get statedAt(): Date {
    return this.row.statedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn, if it was." })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  get withdrawnReason(): string | null {
    return this.row.withdrawnReason;
  }
}

@ObjectType({
  implements: Node,
  description: "What else the money could buy, with where the figure is from.",
})
export class CostAlternative extends Node {
  constructor(readonly row: CostAlternativeEntity) {
    super();
  }

  @Field(() => ID, { description: "Opaque id, `alt_…`." })
  override get id(): string {
    return encodeId("costAlternative", this.row.id);
  }

  @Field(() => String, { description: "What it is." })
  get title(): string {
    return this.row.title;
  }

  @Field(() => CostPer, { description: "Per what." })
  get per(): CostPer {
    return this.row.per;
  }

  @Field(() => Money, { description: "What it costs each." })
  get amount(): Money {
    return new Money(this.row.amountMinor, this.row.currency);
  }

  @Field(() => String, { description: "Where the figure is from." })
  get source(): string {
    return this.row.source;
  }

  @TellsWho()
  @Field(() => String, { description: "Who stated it." })
  get statedBy(): string {
    return this.row.statedBy;
  }

  @Field(() => DateTimeScalar, { description: "When it was stated." })
  get statedAt(): Date {
    return this.row.statedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn, if it was." })
  get withdrawnAt(): Date | null {
    return this.row.withdrawnAt;
  }

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  get withdrawnReason(): string | null {
    return this.row.withdrawnReason;
  }
}
