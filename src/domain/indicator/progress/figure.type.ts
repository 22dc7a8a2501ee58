import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Period } from "../../../graphql/period.type";
import { DecimalScalar } from "../../../graphql/scalars";
import { MeasurementState } from "../../measurement/measurement.entity";
import { toAnswer, type Exact } from "../exact";
import { display } from "../unit";
import { starCaution } from "./star-caution";
import { FigureStatus, type Figure, type MissingPeriod, type StateCount } from "./figure.types";

registerEnumType(FigureStatus, {
  name: "IndicatorFigureStatus",
  description: "Whether a figure stands for the whole of what was asked, or why there is none.",
  valuesConfig: {
    COMPLETE: { description: "Every period of every contract is in it." },
    PARTIAL: { description: "Periods or contracts are missing from it: see `missing`." },
    NO_CONTRACT: { description: "The model is attached to none of the contracts asked for." },
    NO_MEASUREMENT: { description: "Nothing that counts was measured in the period." },
    WITHHELD: {
      description: "What was measured is about too few people: this viewer is not given it.",
    },
    NO_DENOMINATOR: { description: "The denominators add up to 0." },
    NO_WEIGHTS: { description: "No mean says how many it rests on, so they cannot be joined." },
    NOT_ADDITIVE: { description: "Percentages of several contracts, which cannot be added up." },
  },
});

@ObjectType({ description: "How many measurements of the period are in a state." })
export class MeasurementStateCount implements StateCount {
  constructor({ state, count, isCounted }: StateCount) {
    this.state = state;
    this.count = count;
    this.isCounted = isCounted;
  }

  @Field(() => MeasurementState, { description: "The state." })
  readonly state: MeasurementState;

  @Field(() => Int, { description: "How many measurements." })
  readonly count: number;

  @Field(() => Boolean, { description: "Whether measurements in this state count here." })
  readonly isCounted: boolean;
}

@ObjectType({
  description: "A stretch of the period in which nothing was counted. It is missing, not zero.",
})
export class MissingMeasurement {
  constructor(readonly row: MissingPeriod) {}

  @Field(() => Period, { description: "The stretch." })
  get period(): Period {
    return new Period(this.row.period);
  }

  @Field(() => Boolean, { description: "Whether the stretch was over, so that a figure was due." })
  get isDue(): boolean {
    return this.row.isDue;
  }

  @Field(() => String, {
    description: "In words, e.g. `no measurement for July to September 2025`.",
  })
  get words(): string {
    return this.row.words;
  }
}

@ObjectType({
  description:
    "Measurements of several periods and contracts as one figure, with how it came about.",
})
export class IndicatorFigure {
  constructor(
    readonly figure: Figure,
    private readonly parts: () => readonly Figure[],
  ) {}

  @Field(() => FigureStatus, { description: "Whether it stands for the whole, or why it is null." })
  get status(): FigureStatus {
    return this.figure.status;
  }

  @Field(() => Period, { description: "The days it is about." })
  get period(): Period {
    return new Period(this.figure.question.period);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "In the indicator's unit, at most nine digits after the point; null where the status says why.",
  })
  get value(): string | null {
    return decimal(this.figure.value);
  }

  @Field(() => String, {
    nullable: true,
    description: "With the indicator's decimals and unit, rounded half-up, e.g. `12.5%`.",
  })
  get display(): string | null {
    const { value, definition } = this.figure;
    return value && display(value, definition);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Of a ratio and an average: the sum that was divided.",
  })
  get numerator(): string | null {
    return decimal(this.figure.numerator);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Of a ratio and an average: what it was divided by.",
  })
  get denominator(): string | null {
    return decimal(this.figure.denominator);
  }

  @Field(() => [IndicatorFigure], {
    description: "The same of each contract alone, by reference.",
  })
  get byContract(): IndicatorFigure[] {
    return this.parts().map((figure) => new IndicatorFigure(figure, () => [figure]));
  }

  @Field(() => String, {
    nullable: true,
    description: "What to bear in mind where the number is a Star score; null for others.",
  })
  get caution(): string | null {
    return starCaution(this.figure.definition, null);
  }

  @Field(() => Boolean, {
    description:
      "Whether measurements about too few people are withheld from this viewer, and left out of it.",
  })
  get suppressed(): boolean {
    return this.figure.withheld > 0;
  }

  @Field(() => String, { description: "How it was worked out, in words." })
  get rule(): string {
    return this.figure.rule;
  }

  @Field(() => [String], { description: "What to know before using it." })
  get notes(): readonly string[] {
    return this.figure.notes;
  }

  @Field(() => [MeasurementStateCount], {
    description: "How many measurements of the period are in each state, and which count.",
  })
  get states(): MeasurementStateCount[] {
    return this.figure.states.map((state) => new MeasurementStateCount(state));
  }

  @Field(() => [MissingMeasurement], { description: "Stretches in which nothing was counted." })
  get missing(): MissingMeasurement[] {
    return this.figure.missing.map((missing) => new MissingMeasurement(missing));
  }
}

export function decimal(value: Exact | null): string | null {
  return value && toAnswer(value);
}
