import { GraphQLError } from "graphql";
import { Refusal } from "../domain/refusal";

/**
 * What was asked for.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with what a refusal says
 */
export async function orBadInput<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: "BAD_USER_INPUT" } });
  }
}
