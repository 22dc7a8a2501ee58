import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Service } from "../service/service.type";
import { Worker } from "../worker/worker.type";
import { EngagementRevision } from "./engagement.type";

@Resolver(() => EngagementRevision)
export class EngagementRevisionResolver {
  @FieldResolver(() => Service, { description: "The service that it said the person used." })
  async service(
    @Ctx() context: OperationContext,
    @Root() { row }: EngagementRevision,
  ): Promise<Service> {
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Worker, { nullable: true, description: "Who it said was keyworker." })
  async keyworker(
    @Ctx() context: OperationContext,
    @Root() { row }: EngagementRevision,
  ): Promise<Worker | null> {
    if (row.keyworkerId === null) return null;
    return new Worker(await present(context.loaders.worker.byId.load(row.keyworkerId)));
  }
}
