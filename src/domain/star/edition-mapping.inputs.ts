import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { EditionMapping } from "./edition-mapping.type";

@ArgsType()
export class EditionMappingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those that begin or end at this Star." })
  star?: string | null;
}

@InputType({ description: "Two areas, by their codes, that may be read as each other." })
export class EditionMappingAreaInput {
  @Field(() => String, { description: "Code of an area of the Star `from`." })
  from!: string;

  @Field(() => String, { description: "Code of an area of the Star `to`." })
  to!: string;
}

@InputType({ description: "A declaration that areas of two Stars may be read as each other." })
export class DeclareEditionMappingInput extends MutationInput {
  @Field(() => ID, { description: "The Star whose readings may be read as the other's." })
  from!: string;

  @Field(() => ID, { description: "The Star that they may be read as; with the same scale." })
  to!: string;

  @Field(() => [EditionMappingAreaInput], {
    description: "At least one pair; each area at most once. Areas left out are not mapped.",
  })
  areas!: EditionMappingAreaInput[];

  @Field(() => String, { description: "Why these areas ask about the same thing." })
  reason!: string;
}

@ObjectType({ description: "The mapping that was declared." })
export class EditionMappingSuccess {
  constructor(editionMapping: EditionMapping) {
    this.editionMapping = editionMapping;
  }

  @Field(() => EditionMapping, { description: "The mapping that was declared." })
  readonly editionMapping: EditionMapping;
}

export const DeclareEditionMappingResult = resultUnion(
  "DeclareEditionMapping",
  EditionMappingSuccess,
);
