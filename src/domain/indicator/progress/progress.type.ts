import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DecimalScalar } from "../../../graphql/scalars";
import { Target } from "../../target/target.type";
import { display } from "../unit";
import { decimal, IndicatorFigure } from "./figure.type";
import type { IndicatorAnswer } from "./figure.service";
import { ProgressStatus } from "./progress";
import { starCaution } from "./star-caution";

registerEnumType(ProgressStatus, {
  name: "ProgressStatus",
  description: "What can be said of the way from the baseline to the target.",
  valuesConfig: {
    GIVEN: { description: "There is a figure, a baseline and a target." },
    SO_FAR: { description: "A sum that lacks parts, which can only add to it." },
    HELD: { description: "It should stay where it is, and did, to the digits it is shown with." },
    DRIFTED: { description: "It should stay where it is, and did not: see `distance`." },
    INCOMPLETE: {
      description: "A sum that lacks parts and should not rise: progress would look too good.",
    },
    NO_VALUE: { description: "There is no figure: see its status." },
    NO_TARGET: { description: "Nobody set a target for the period." },
    NO_BASELINE: { description: "Nobody measured what it was before." },
    TARGET_IS_BASELINE: { description: "The target is the baseline: there is no way between." },
  },
});

@ObjectType({
  description:
    "How far an indicator has come: (actual - baseline) / (target - baseline), also for what " +
    "should fall.",
})
export class IndicatorProgress {
  constructor(readonly answer: IndicatorAnswer) {}

  @Field(() => ProgressStatus, { description: "What can be said of it." })
  get status(): ProgressStatus {
    return this.answer.progress.status;
  }

  @Field(() => IndicatorFigure, { description: "The actual figure, and what it is made of." })
  get actual(): IndicatorFigure {
    return new IndicatorFigure(this.answer.figure, this.answer.byContract);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "What it was before." })
  get baseline(): string | null {
    return this.answer.indicator.baseline;
  }

  @Field(() => Target, { nullable: true, description: "The target in force that holds for it." })
  get target(): Target | null {
    const { target } = this.answer;
    return target && new Target(target);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Share of the way: 0 at the baseline, 1 at the target, below 0 and above 1 beyond them. " +
      "Null where the status says why.",
  })
  get raw(): string | null {
    return decimal(this.answer.progress.raw);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "The same, kept within 0 and 1." })
  get clamped(): string | null {
    return decimal(this.answer.progress.clamped);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Actual less target, in the indicator's unit; of what should stay where it is, less the " +
      "baseline where there is no target.",
  })
  get distance(): string | null {
    return decimal(this.answer.progress.distance);
  }

  @Field(() => String, {
    nullable: true,
    description: "The distance with the indicator's decimals and unit.",
  })
  get distanceDisplay(): string | null {
    const { distance } = this.answer.progress;
    return distance && display(distance, this.answer.indicator);
  }

  @Field(() => String, { description: "In words." })
  get words(): string {
    return this.answer.progress.words;
  }

  @Field(() => String, {
    nullable: true,
    description: "What to bear in mind where the number is a Star score; null for others.",
  })
  get caution(): string | null {
    return starCaution(this.answer.indicator, this.answer.target);
  }
}
