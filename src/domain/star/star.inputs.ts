import { ArgsType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { Star } from "./star.type";

@ArgsType()
export class StarArgs {
  @Field(() => ID, { nullable: true, description: "Its id; or give `code` and `edition`." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "Its code, with `edition`." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: "Its edition, with `code`." })
  edition?: string | null;
}

@ArgsType()
export class StarsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Only those whose code, edition, name or publisher contains this text.",
  })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that need a licence. False: only those that need none.",
  })
  licensed?: boolean | null;
}

@InputType({ description: "The points that an area can be scored with; both ends are scores." })
export class StarScaleInput {
  @Field(() => Int, { description: "Lowest point, 0 to 99; usually 1." })
  min!: number;

  @Field(() => Int, { description: "Highest point, above `min` and at most 100; often 5 or 10." })
  max!: number;
}

@InputType({ description: "A stage of the journey of change." })
export class StarStageInput {
  @Field(() => String, { description: "Its name in the Star's own words, unique in the Star." })
  name!: string;

  @Field(() => Int, { description: "Lowest point that belongs to it: one above the last stage's." })
  from!: number;

  @Field(() => Int, { description: "Highest point that belongs to it." })
  to!: number;
}

@InputType({ description: "An area of life that the Star looks at." })
export class StarAreaInput {
  @Field(() => String, {
    description: "Short name, unique in the Star: letters, digits, `_`, `-`, `.`; e.g. `home`.",
  })
  code!: string;

  @Field(() => String, { description: "Its name in the Star's own words." })
  name!: string;
}

@InputType({ description: "The definition of a Star, as a Star file has it." })
export class RegisterStarInput extends MutationInput {
  @Field(() => String, { description: "Short name that all editions share, e.g. `waymark`." })
  code!: string;

  @Field(() => String, { description: "Which edition, e.g. `2026`." })
  edition!: string;

  @Field(() => String, { description: "Its full name." })
  name!: string;

  @Field(() => String, { description: "Who publishes it and holds its copyright." })
  publisher!: string;

  @Field(() => Boolean, {
    description: "Whether recording readings with it needs a licence and trained workers.",
  })
  licensed!: boolean;

  @Field(() => StarScaleInput, { description: "The points that an area can be scored with." })
  scale!: StarScaleInput;

  @Field(() => [StarStageInput], {
    description:
      "The journey of change, at most 20, lowest points first; together they cover the scale without a gap or " +
      "an overlap.",
  })
  stages!: StarStageInput[];

  @Field(() => [StarAreaInput], { description: "Its areas in order, 5 to 10." })
  areas!: StarAreaInput[];

  @Field(() => Int, {
    nullable: true,
    description: "Days between readings that are aimed at, 1 to 3650; leave out for none.",
  })
  reviewIntervalDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days by which a timely review may be early or late, 0 to 3650; 14 if left out.",
  })
  reviewToleranceDays?: number | null;
}

@ObjectType({ description: "The Star that was registered." })
export class StarSuccess {
  constructor(star: Star) {
    this.star = star;
  }

  @Field(() => Star, { description: "The Star that was registered." })
  readonly star: Star;
}

export const RegisterStarResult = resultUnion("RegisterStar", StarSuccess);
