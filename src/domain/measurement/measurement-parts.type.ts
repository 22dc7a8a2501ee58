import { Field, ObjectType } from "type-graphql";
import { Period } from "../../graphql/period.type";
import { DateTimeScalar, DecimalScalar } from "../../graphql/scalars";
import { TellsWho } from "../../graphql/show-subjects";
import { toAnswer } from "../indicator/exact";
import { valueOf, type FigureKind } from "./figure";
import type { MeasurementEventEntity } from "./measurement-event.entity";
import { MeasurementState } from "./measurement.entity";
import type { ShownPart } from "./protect-measurement";

@ObjectType({ description: "The part of a figure that is about one group." })
export class MeasurementPart {
  constructor(
    readonly part: ShownPart,
    private readonly kind: FigureKind,
  ) {}

  @Field(() => String, { description: "By what the whole is divided, e.g. `gender`." })
  get dimension(): string {
    return this.part.dimension;
  }

  @Field(() => String, { description: "Which part, e.g. `women`." })
  get category(): string {
    return this.part.category;
  }

  @Field(() => Boolean, {
    description: "Whether it is withheld, as about too few people or because that would follow.",
  })
  get suppressed(): boolean {
    return this.part.isWithheld ?? false;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "In the indicator's unit; null where the denominator is 0, or withheld.",
  })
  get value(): string | null {
    const value = valueOf(this.part, this.kind);
    return value && toAnswer(value);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "As of the whole; null for counts." })
  get numerator(): string | null {
    return this.part.numerator;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "As of the whole; null for counts." })
  get denominator(): string | null {
    return this.part.denominator;
  }
}

@ObjectType({ description: "A measurement as it stood from an instant on." })
export class MeasurementEvent {
  constructor(
    readonly row: MeasurementEventEntity & { readonly isWithheld?: boolean },
    private readonly kind: FigureKind,
  ) {}

  @Field(() => MeasurementState, { description: "The state it was in from then on." })
  get state(): MeasurementState {
    return this.row.state;
  }

  @Field(() => Period, { description: "The period it was about." })
  get period(): Period {
    return new Period({ start: this.row.periodStart, end: this.row.periodEnd });
  }

  @Field(() => Boolean, {
    description: "Whether its figures then are withheld, as telling of too few people.",
  })
  get suppressed(): boolean {
    return this.row.isWithheld ?? false;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Its value then." })
  get value(): string | null {
    const value = valueOf(this.row, this.kind);
    return value && toAnswer(value);
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Its numerator then." })
  get numerator(): string | null {
    return this.row.numerator;
  }

  @Field(() => DecimalScalar, { nullable: true, description: "Its denominator then." })
  get denominator(): string | null {
    return this.row.denominator;
  }

  @Field(() => String, { nullable: true, description: "Why; always there for a return." })
  get reason(): string | null {
    return this.row.reason;
  }

  @TellsWho()
  @Field(() => String, { description: "Who entered, changed or moved it." })
  get actedBy(): string {
    return this.row.actedBy;
  }

  @Field(() => DateTimeScalar, { description: "When." })
  get actedAt(): Date {
    return this.row.actedAt;
  }
}
