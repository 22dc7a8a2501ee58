import { Field, InputType, ObjectType } from "type-graphql";
import { DateScalar } from "./scalars";

@ObjectType({ description: "Days from a first to a last, both included." })
export class Period {
  constructor({ start, end }: { readonly start: string; readonly end: string }) {
    this.start = start;
    this.end = end;
  }

  @Field(() => DateScalar, { description: "First day." })
  readonly start: string;

  @Field(() => DateScalar, { description: "Last day." })
  readonly end: string;
}

@InputType({ description: "Days from a first to a last, both included." })
export class PeriodInput {
  @Field(() => DateScalar, { description: "First day." })
  start!: string;

  @Field(() => DateScalar, { description: "Last day, on or after the first." })
  end!: string;
}
