import { GraphQLError } from "graphql";
import type { OperationContext } from "../../context";
import type { MaybePromise } from "../../db/maybe-promise";
import { decodeAnyId } from "../../graphql/global-id";

/**
 * Keys of contracts that an argument names, in one order, so that the same contracts in another
 * order are the same request. A person in GraphiQL knows references, a screen has ids: both do.
 *
 * @returns null where the argument was left out
 * @throws GraphQLError `BAD_USER_INPUT` for a name that is neither, or no name at all
 */
export function contractKeys(
  context: OperationContext,
  names: readonly string[] | null | undefined,
): MaybePromise<string[] | null> {
  return names == null ? null : keysOf(context, names);
}

async function keysOf(context: OperationContext, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) {
    throw badInput("`contracts` names none: name at least one, or leave it out.");
  }
  const keys = await Promise.all(names.map((name) => contractKey(context, name)));
  return [...new Set(keys)].sort();
}

async function contractKey(context: OperationContext, name: string): Promise<string> {
  const decoded = decodeAnyId(name);
  if (decoded?.kind === "contract") return decoded.key;
  const row = await context.loaders.contract.byReference.load(name);
  if (row) return row.id;
  throw badInput(
    `There is no contract "${name.slice(0, 40)}": give its reference, or its id, which begins with "ctr_".`,
  );
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
