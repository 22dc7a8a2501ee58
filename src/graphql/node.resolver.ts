import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Requires } from "../auth/requires";
import { GraphQLError } from "graphql";
import type { OperationContext } from "../context";
import { FINDERS } from "../finders";
import { decodeAnyId } from "./global-id";
import { Node } from "./node.type";

@Resolver()
export class NodeResolver {
  @Requires("node.read")
  @Query(() => Node, {
    nullable: true,
    description: "Anything by its id; null when there is no such thing (or not for you to see).",
  })
  async node(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "An id from any answer of this server." }) id: string,
  ): Promise<Node | null> {
    const decoded = decodeAnyId(id);
    if (decoded) return FINDERS[decoded.kind](context, decoded.key);
    throw new GraphQLError("`id` is not an id of this server: copy one from an answer.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
}
