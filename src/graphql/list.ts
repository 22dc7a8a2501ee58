import { GraphQLError } from "graphql";
import type { OperationContext } from "../context";
import { CursorError, type KeysetList } from "../db/keyset";
import { pageSize, toConnection, type Connection, type PageArgs } from "./connection";

/**
 * A page of a list as a connection; many parents of one operation share one statement.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a cursor of another list
 */
export async function listConnection<Row, T>(
  context: OperationContext,
  list: KeysetList,
  parent: string | null,
  args: PageArgs,
  toNode: (row: Row) => T,
): Promise<Connection<T>> {
  const request = { first: pageSize(args.first), after: args.after };
  try {
    const page = await context.pages.page<Row>(list, parent, request);
    return toConnection(page, request, toNode, () => context.pages.count(list, parent));
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: "BAD_USER_INPUT" } });
  }
}
