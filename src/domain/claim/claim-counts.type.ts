import { Field, Int, ObjectType } from "type-graphql";
import type { ClaimCount as ClaimCountData } from "./claim-counts.service";
import { ClaimState } from "./claim-state";

const WITHHELD = "null where withheld.";

@ObjectType({ description: "How many claims of one metric are in one state." })
export class ClaimCount {
  constructor(readonly data: ClaimCountData) {}

  @Field(() => ClaimState, { description: "The state." })
  get state(): ClaimState {
    return this.data.state;
  }

  @Field(() => Int, { nullable: true, description: `Claims; ${WITHHELD}` })
  get claims(): number | null {
    return this.data.claims;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Outcomes claimed: one for each claim about a person; ${WITHHELD}`,
  })
  get outcomes(): number | null {
    return this.data.outcomes;
  }

  @Field(() => Int, {
    nullable: true,
    description: `Different people claimed for; 0 where it is claimed as a number; ${WITHHELD}`,
  })
  get people(): number | null {
    return this.data.people;
  }

  @Field(() => Boolean, {
    description: "Whether it is withheld from this viewer: it would be about too few people.",
  })
  get suppressed(): boolean {
    return this.data.claims === null;
  }
}
