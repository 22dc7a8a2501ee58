import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrNames } from "../../graphql/lookup";
import { ProviderReferenceArgs } from "../../graphql/provider-reference.args";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { ServiceUser } from "../service-user/service-user.type";
import { Service } from "../service/service.type";
import { Worker } from "../worker/worker.type";
import { EngagementsArgs, toEngagementFilter } from "./engagement.args";
import { engagementKey } from "./engagement.loaders";
import { engagements } from "./engagement.repository";
import {
  Engagement,
  EngagementConnection,
  EngagementRevision,
  toEngagement,
} from "./engagement.type";

@Resolver(() => Engagement)
export class EngagementResolver {
  @Requires("person.read")
  @Query(() => Engagement, {
    nullable: true,
    description: "One engagement, by id or by provider and reference; null when there is none.",
  })
  async engagement(
    @Ctx() context: OperationContext,
    @Args(() => ProviderReferenceArgs) { id, provider, reference }: ProviderReferenceArgs,
  ): Promise<Engagement | null> {
    const { byId, byReference } = context.loaders.engagement;
    const row = await byIdOrNames(
      id,
      { provider, reference },
      (key) => byId.load(decodeId("engagement", key)),
      (by, name) => byReference.load(engagementKey(decodeId("organisation", by), name)),
    );
    return row && new Engagement(row);
  }

  @Requires("person.read")
  @Query(() => EngagementConnection, {
    description: "Engagements, in the order in which they started.",
  })
  engagements(
    @Ctx() context: OperationContext,
    @Args(() => EngagementsArgs) args: EngagementsArgs,
  ): Promise<Connection<Engagement>> {
    return listConnection(context, engagements(toEngagementFilter(args)), null, args, toEngagement);
  }

  @FieldResolver(() => Contract, { description: "The contract that it is under." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: Engagement): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => Service, { description: "The service that the person uses." })
  async service(@Ctx() context: OperationContext, @Root() { row }: Engagement): Promise<Service> {
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Organisation, { description: "Who provides the service." })
  async provider(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.providerId)));
  }

  @FieldResolver(() => ServiceUser, {
    nullable: true,
    description: "The person, by pseudonym; null where they were erased, and it is only counted.",
  })
  async serviceUser(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<ServiceUser | null> {
    if (row.serviceUserId === null) return null;
    const { byId } = context.loaders.serviceUser;
    return new ServiceUser(await present(byId.load(row.serviceUserId)));
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "Who supports the person; null where nobody is named.",
  })
  async keyworker(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<Worker | null> {
    if (row.keyworkerId === null) return null;
    return new Worker(await present(context.loaders.worker.byId.load(row.keyworkerId)));
  }

  @FieldResolver(() => [EngagementRevision], {
    description: "What it said before it was ended or corrected, oldest first.",
  })
  async revisions(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<EngagementRevision[]> {
    const rows = await context.loaders.engagement.revisions.load(row.id);
    return rows.map((revision) => new EngagementRevision(revision));
  }
}
