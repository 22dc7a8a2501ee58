import { Field, ObjectType } from "type-graphql";
import { encodeId } from "../../graphql/global-id";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import type { ContractEntity } from "../contract/contract.entity";
import { Indicator } from "../indicator/indicator.type";
import type { IndicatorAnswer } from "../indicator/progress/figure.service";
import { IndicatorProgress } from "../indicator/progress/progress.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import type { NodeEntity } from "../node/node.entity";
import { Outcome } from "../node/outcome.type";
import { instantBefore, pagePath, type PackRequest } from "./pack-request";

@ObjectType({
  description:
    "What a contract meeting looks at together: what changed for people, what was delivered, how " +
    "good the data are, and what to ask. Everything in it is what you may see, as you would see it " +
    "elsewhere: two people's packs of one contract may differ. Questions, not verdicts.",
})
export class MonitoringPack {
  readonly madeAt = new Date();

  constructor(
    private readonly row: ContractEntity,
    readonly request: PackRequest,
    /** Who asks for it. */
    private readonly maker: string,
  ) {}

  @Field(() => Contract, { description: "The contract." })
  get contract(): Contract {
    return new Contract(this.row);
  }

  @Field(() => Period, { description: "The whole months that it is about." })
  get period(): Period {
    return new Period(this.request.period);
  }

  @Field(() => DateTimeScalar, {
    description: "What was known at this instant is in it, and nothing that was entered later.",
  })
  get asOf(): Date {
    const { asOf } = this.request;
    return asOf && asOf < this.madeAt ? asOf : this.madeAt;
  }

  @Field(() => String, { description: "Who made it, that is you: it shows what you may see." })
  get madeFor(): string {
    return this.maker;
  }

  @Field(() => String, {
    description:
      "Where the same is one page to read and print, from this server's address: it takes the same " +
      "sign-in or token, and shows whoever opens it what they may see.",
  })
  get page(): string {
    return pagePath(encodeId("contract", this.row.id), this.request);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "The last instant before the period: `starEvidenceBefore` is of it. Null where the contract " +
      "had not begun by then.",
  })
  get before(): Date | null {
    return instantBefore(this.request, this.row);
  }
}

@ObjectType({ description: "An outcome of a contract in a pack, with what speaks to it." })
export class PackOutcome {
  constructor(
    readonly pack: MonitoringPack,
    readonly row: NodeEntity,
  ) {}

  @Field(() => Outcome, { description: "The outcome." })
  get outcome(): LogicModelNode {
    return toLogicModelNode(this.row);
  }
}

@ObjectType({
  description: "What a contract puts in, does or produces, in a pack, with its figures.",
})
export class PackDelivery {
  constructor(
    readonly pack: MonitoringPack,
    readonly row: NodeEntity,
  ) {}

  @Field(() => LogicModelNode, { description: "The input, process or output." })
  get node(): LogicModelNode {
    return toLogicModelNode(this.row);
  }
}

@ObjectType({ description: "An indicator in a pack." })
export class PackIndicator {
  constructor(
    readonly pack: MonitoringPack,
    readonly answer: IndicatorAnswer,
  ) {}

  @Field(() => Indicator, { description: "The indicator." })
  get indicator(): Indicator {
    return new Indicator(this.answer.indicator);
  }

  @Field(() => IndicatorProgress, {
    description: "What was measured in the period, and how far that is towards a target for it.",
  })
  get progress(): IndicatorProgress {
    return new IndicatorProgress(this.answer);
  }
}
