import { Field, InputType, Int, ObjectType } from "type-graphql";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { BandSet } from "./band-set.type";

@InputType({ description: "A range of change, in points of a Star's scale." })
export class ChangeBandInput {
  @Field(() => String, { description: "What a change in the range is called; unique in the set." })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Smallest change in it: one above the band before. Leave out for the first.",
  })
  from?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Largest change in it, -100 to 100. Leave out for the last.",
  })
  to?: number | null;
}

@InputType({ description: "Words for sizes of change." })
export class CreateBandSetInput extends MutationInput {
  @Field(() => String, { description: "Its name, unique." })
  name!: string;

  @Field(() => String, { description: "Where the choice comes from; required." })
  provenance!: string;

  @Field(() => [ChangeBandInput], {
    description: "2 to 20, from decrease to increase, without a gap or an overlap.",
  })
  bands!: ChangeBandInput[];
}

@ObjectType({ description: "The band set that was entered." })
export class BandSetSuccess {
  constructor(bandSet: BandSet) {
    this.bandSet = bandSet;
  }

  @Field(() => BandSet, { description: "The band set that was entered." })
  readonly bandSet: BandSet;
}

export const CreateBandSetResult = resultUnion("CreateBandSet", BandSetSuccess);
