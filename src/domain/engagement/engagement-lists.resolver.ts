import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import type { Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Contract } from "../contract/contract.type";
import { ServiceUser } from "../service-user/service-user.type";
import { Service } from "../service/service.type";
import { Worker } from "../worker/worker.type";
import { NestedEngagementsArgs, toEngagementFilter } from "./engagement.args";
import { engagements, type EngagementParent } from "./engagement.repository";
import { type Engagement, EngagementConnection, toEngagement } from "./engagement.type";

@Resolver(() => Contract)
export class ContractEngagementsResolver {
  @FieldResolver(() => EngagementConnection, {
    description:
      "Engagements under it that you may see, in the order in which they started: none, and counted " +
      "0, where `viewerCanSeePeople` is false. How many people figures are about, `starEvidence` says.",
  })
  engagements(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => NestedEngagementsArgs) args: NestedEngagementsArgs,
  ): Promise<Connection<Engagement>> {
    return listUnder(context, "contract_id", row.id, args);
  }
}

@Resolver(() => Service)
export class ServiceEngagementsResolver {
  @FieldResolver(() => EngagementConnection, {
    description:
      "Engagements with it that you may see, in the order in which they started: none, and counted " +
      "0, for who sees figures alone.",
  })
  engagements(
    @Ctx() context: OperationContext,
    @Root() { row }: Service,
    @Args(() => NestedEngagementsArgs) args: NestedEngagementsArgs,
  ): Promise<Connection<Engagement>> {
    return listUnder(context, "service_id", row.id, args);
  }
}

@Resolver(() => Worker)
export class WorkerEngagementsResolver {
  @FieldResolver(() => EngagementConnection, {
    description: "Their caseload: engagements whose keyworker they are, in the order of the start.",
  })
  engagements(
    @Ctx() context: OperationContext,
    @Root() { row }: Worker,
    @Args(() => NestedEngagementsArgs) args: NestedEngagementsArgs,
  ): Promise<Connection<Engagement>> {
    return listUnder(context, "keyworker_id", row.id, args);
  }
}

@Resolver(() => ServiceUser)
export class ServiceUserEngagementsResolver {
  @FieldResolver(() => EngagementConnection, {
    description: "Their engagements, in the order in which they started.",
  })
  engagements(
    @Ctx() context: OperationContext,
    @Root() { row }: ServiceUser,
    @Args(() => NestedEngagementsArgs) args: NestedEngagementsArgs,
  ): Promise<Connection<Engagement>> {
    return listUnder(context, "service_user_id", row.id, args);
  }
}

function listUnder(
  context: OperationContext,
  parent: EngagementParent,
  key: string,
  args: NestedEngagementsArgs,
): Promise<Connection<Engagement>> {
  const list = engagements(toEngagementFilter(args), parent);
  return listConnection(context, list, key, args, toEngagement);
}
