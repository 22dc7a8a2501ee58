import { Arg, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import { GUIDANCE, GuidanceTopic } from "./guidance";
import { Guidance } from "./guidance.type";

@Resolver()
export class GuidanceResolver {
  @Requires("contract.read")
  @Query(() => [Guidance], {
    description: "How to use what is here well, in the order of a contract's life.",
  })
  guidance(
    @Arg("topics", () => [GuidanceTopic], { nullable: true, description: "Only these topics." })
    topics?: GuidanceTopic[] | null,
    @Arg("beside", () => String, {
      nullable: true,
      description: "Only what stands beside this field, e.g. `Mutation.setTarget`.",
    })
    beside?: string | null,
  ): Guidance[] {
    return GUIDANCE.filter(({ topic }) => !topics || topics.includes(topic))
      .filter(({ fields }) => beside == null || fields.includes(beside))
      .map((one) => new Guidance(one));
  }
}
