import { Field, ObjectType } from "type-graphql";
import type { IndicatorEvidence } from "../indicator/progress/indicator-evidence.service";
import { Indicator } from "../indicator/indicator.type";
import { IndicatorProgress } from "../indicator/progress/progress.type";
import { Measurement } from "../measurement/measurement.type";
import type { NodeEntity } from "../node/node.entity";
import type { EvidenceRequest } from "./evidence-request";
import { StarEvidence } from "./star-evidence.type";

@ObjectType({ description: "What one indicator says about an outcome." })
export class OutcomeIndicator {
  constructor(private readonly evidence: IndicatorEvidence) {}

  @Field(() => Indicator, { description: "The indicator." })
  get indicator(): Indicator {
    return new Indicator(this.evidence.indicator);
  }

  @Field(() => IndicatorProgress, {
    description: "How far it has come towards its target, and what that rests on.",
  })
  get progress(): IndicatorProgress {
    return new IndicatorProgress(this.evidence);
  }

  @Field(() => Measurement, {
    nullable: true,
    description: "The latest measurement that counts, over all time; null when there is none.",
  })
  get latestMeasurement(): Measurement | null {
    return this.evidence.latest && new Measurement(this.evidence.latest);
  }
}

@ObjectType({
  description:
    "Everything that is known about an outcome, side by side: what people's Stars say of them, and " +
    "what the indicators count. The two are never made into one figure.",
})
export class OutcomeEvidence {
  constructor(
    /** What was asked, and of which outcome. */
    readonly asked: { readonly node: NodeEntity; readonly request: EvidenceRequest },
    starEvidence: StarEvidence[],
    indicators: OutcomeIndicator[],
  ) {
    this.starEvidence = starEvidence;
    this.indicators = indicators;
  }

  @Field(() => [StarEvidence], { description: "One answer for each Star mapped to the outcome." })
  readonly starEvidence: StarEvidence[];

  @Field(() => [OutcomeIndicator], {
    description:
      "Its indicators, oldest first. The contracts, the period and `asOf` hold for them too; " +
      "services and facts of people do not.",
  })
  readonly indicators: OutcomeIndicator[];
}
