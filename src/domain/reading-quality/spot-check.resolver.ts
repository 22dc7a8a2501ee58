import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Contract } from "../contract/contract.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import { CaseFileAudit } from "./case-file-audit.type";
import { LookedAtReadings } from "./data-quality.type";
import { spotChecksOfContract } from "./spot-check.repository";
import { SpotCheck, SpotCheckConnection, toSpotCheck } from "./spot-check.type";

@Resolver(() => Contract)
export class ContractSpotChecksResolver {
  @Requires("practice.read")
  @FieldResolver(() => SpotCheckConnection, {
    description:
      "Spot checks asked for under it, the last first: for its commissioner, and of their own " +
      "services for managers.",
  })
  spotChecks(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<SpotCheck>> {
    return listConnection(context, spotChecksOfContract, row.id, args, toSpotCheck);
  }
}

@Resolver(() => SpotCheck)
export class SpotCheckResolver {
  @FieldResolver(() => Service, { description: "The service that is asked about." })
  async service(@Ctx() context: OperationContext, @Root() { row }: SpotCheck): Promise<Service> {
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, { description: "The Star: one edition." })
  async star(@Ctx() context: OperationContext, @Root() { row }: SpotCheck): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => CaseFileAudit, {
    nullable: true,
    description: "The sample; null until it is drawn, and for who does not see the people.",
  })
  async audit(
    @Ctx() context: OperationContext,
    @Root() { row }: SpotCheck,
  ): Promise<CaseFileAudit | null> {
    const audit = await context.loaders.readingQuality.auditOfSpotCheck.load(row.id);
    return audit && new CaseFileAudit(audit);
  }

  @FieldResolver(() => LookedAtReadings, {
    nullable: true,
    description:
      "What was found, in counts; null until it is answered. For viewers of aggregates only where " +
      "nobody or enough people are behind each of them.",
  })
  async results(
    @Ctx() context: OperationContext,
    @Root() { row }: SpotCheck,
  ): Promise<LookedAtReadings | null> {
    const results = await context.loaders.readingQuality.spotCheckResults.load(row);
    return results && new LookedAtReadings(results);
  }
}
