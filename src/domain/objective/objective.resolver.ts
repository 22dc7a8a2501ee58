import { GraphQLError } from "graphql";
import { Arg, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import { classifyObjective, LONGEST_OBJECTIVE } from "./classify-objective";
import { ObjectiveClassification } from "./objective.type";

@Resolver()
export class ObjectiveResolver {
  @Requires("objective.classify")
  @Query(() => ObjectiveClassification, {
    description:
      "Whether an objective is about an outcome, an output, a process or an input, by how it is " +
      "worded, with the words that decided it and how sure that is.",
  })
  classifyObjective(
    @Arg("text", () => String, {
      description: `The objective in English, at most ${LONGEST_OBJECTIVE} characters.`,
    })
    text: string,
  ): ObjectiveClassification {
    const classification = classifyObjective(text);
    if (!classification.problem) return new ObjectiveClassification(classification);
    throw new GraphQLError(classification.problem.message, {
      extensions: { code: "BAD_USER_INPUT", problem: classification.problem.code },
    });
  }
}
