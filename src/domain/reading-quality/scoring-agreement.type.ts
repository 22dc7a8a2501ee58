import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { StarArea } from "../star/star.type";
import type { ScoredTwice, ScoringAgreement as ScoringAgreementData } from "./data-quality";
import { agreementInWords } from "./data-quality-words";
import { NEAREST, SUPPRESSED } from "./figure-words";
import { NoKappa } from "./kappa";

registerEnumType(NoKappa, {
  name: "NoAgreementBecause",
  description: "Why agreement beyond chance is not told.",
  valuesConfig: {
    NONE: { description: "No case was scored by a second worker, or none can be told of." },
    TOO_FEW: { description: "Fewer people than the minimum asked for." },
    NO_VARIANCE: { description: "Both workers gave one and the same score throughout." },
  },
});

@ObjectType({
  description:
    "How alike two workers score the same cases. Kappa is agreement beyond chance: 1 always, 0 no more " +
    "than chance, below 0 less. It is no grade.",
})
export class ScoredTwiceFigure {
  constructor(private readonly data: ScoredTwice) {}

  @Field(() => Int, { nullable: true, description: "People whose case was scored twice." })
  get people(): number | null {
    return this.data.people;
  }

  @Field(() => Int, {
    nullable: true,
    description: "Pairs of scores, one by each worker; null for viewers of aggregates.",
  })
  get pairs(): number | null {
    return this.data.agreement.pairs;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Share (0 to 1) of pairs with the same score; null for viewers of aggregates.",
  })
  get sameShare(): number | null {
    return this.data.agreement.same;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Share (0 to 1) of pairs at most one point apart; null for viewers of aggregates.",
  })
  get withinOneShare(): number | null {
    return this.data.agreement.withinOne;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Cohen's kappa, each point of difference weighing the same.",
  })
  get kappaLinear(): number | null {
    return this.data.agreement.linear;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Cohen's kappa, differences weighing by their squares.",
  })
  get kappaQuadratic(): number | null {
    return this.data.agreement.quadratic;
  }

  @Field(() => NoKappa, {
    nullable: true,
    description: "Why there is no kappa; null where there is one.",
  })
  get noneBecause(): NoKappa | null {
    return this.data.agreement.none;
  }

  @Field(() => Int, { nullable: true, description: NEAREST })
  get nearest(): number | null {
    return this.data.nearest;
  }

  @Field(() => Boolean, { description: SUPPRESSED })
  get suppressed(): boolean {
    return this.data.isWithheld;
  }

  @Field(() => String, { description: "In plain words." })
  get inWords(): string {
    return agreementInWords(this.data);
  }
}

@ObjectType({ description: "How alike two workers score one area." })
export class AreaAgreement {
  constructor(private readonly data: ScoringAgreementData["areas"][number]) {}

  @Field(() => StarArea, { description: "The area." })
  get area(): StarArea {
    return new StarArea(this.data.area);
  }

  @Field(() => ScoredTwiceFigure, { description: "How alike its scores are." })
  get figure(): ScoredTwiceFigure {
    return new ScoredTwiceFigure(this.data);
  }
}

@ObjectType({ description: "How alike two workers score the same cases." })
export class ScoringAgreement {
  constructor(private readonly data: ScoringAgreementData) {}

  @Field(() => ScoredTwiceFigure, { description: "Of all areas together." })
  get overall(): ScoredTwiceFigure {
    return new ScoredTwiceFigure(this.data.overall);
  }

  @Field(() => [AreaAgreement], { description: "Of each area, in the Star's order." })
  get areas(): AreaAgreement[] {
    return this.data.areas.map((one) => new AreaAgreement(one));
  }
}
