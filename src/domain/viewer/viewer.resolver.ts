import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import { Role } from "../../auth/role";
import type { OperationContext } from "../../context";
import { CurrentViewer } from "./viewer.type";

@Resolver(() => CurrentViewer)
export class ViewerResolver {
  @Requires("viewer.read")
  @Query(() => CurrentViewer, { description: "Who is asking." })
  viewer(@Ctx() context: OperationContext): CurrentViewer {
    return new CurrentViewer(context.viewer);
  }

  @FieldResolver(() => [Role], {
    description: "Every role that you hold today, for whatever organisation.",
  })
  async roles(@Ctx() context: OperationContext): Promise<readonly Role[]> {
    return (await context.session.reach()).roles;
  }
}
