import { GraphQLError } from "graphql";
import { Refusal } from "../domain/refusal";

/**
 * What was asked for, made into what is answered.
 *
 * @throws GraphQLError `BAD_USER_INPUT` with what a refusal says
 */
export function orBadInput<T>(found: Promise<T>): Promise<T>;
export function orBadInput<T, Answer>(
  found: Promise<T>,
  make: (found: T) => Answer,
): Promise<Answer>;
export function orBadInput<T>(found: Promise<T>, make?: (found: T) => unknown): Promise<unknown> {
  return found.then(make, refuse);
}

function refuse(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new GraphQLError(error.message, { extensions: { code: "BAD_USER_INPUT" } });
}
