import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Reading } from "../reading/reading.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import { AuditFinding, AuditFindingConnection, toAuditFinding } from "./audit-finding.type";
import { auditsOfService, findingsOfAudit } from "./case-file-audit.repository";
import { CaseFileAudit, CaseFileAuditConnection, toCaseFileAudit } from "./case-file-audit.type";
import { LookedAtReadings } from "./data-quality.type";
import { SpotCheck } from "./spot-check.type";

@Resolver(() => Service)
export class ServiceAuditsResolver {
  @Requires("person.read")
  @FieldResolver(() => CaseFileAuditConnection, {
    description: "Samples of its readings held against case files, the last first. For managers.",
  })
  caseFileAudits(
    @Ctx() context: OperationContext,
    @Root() { row }: Service,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<CaseFileAudit>> {
    return listConnection(context, auditsOfService, row.id, args, toCaseFileAudit);
  }
}

@Resolver(() => CaseFileAudit)
export class CaseFileAuditResolver {
  @FieldResolver(() => Service, { description: "The service whose readings were drawn." })
  async service(
    @Ctx() context: OperationContext,
    @Root() { row }: CaseFileAudit,
  ): Promise<Service> {
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, { description: "The Star: one edition." })
  async star(@Ctx() context: OperationContext, @Root() { row }: CaseFileAudit): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => SpotCheck, {
    nullable: true,
    description: "The spot check that it answers; null for one of the provider's own.",
  })
  async spotCheck(
    @Ctx() context: OperationContext,
    @Root() { row }: CaseFileAudit,
  ): Promise<SpotCheck | null> {
    if (row.spotCheckId === null) return null;
    const { spotCheckById } = context.loaders.readingQuality;
    return new SpotCheck(await present(spotCheckById.load(row.spotCheckId)));
  }

  @FieldResolver(() => AuditFindingConnection, {
    description: "What was drawn, in the order of the draw, with what was found of it.",
  })
  findings(
    @Ctx() context: OperationContext,
    @Root() { row }: CaseFileAudit,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<AuditFinding>> {
    return listConnection(context, findingsOfAudit, row.id, args, toAuditFinding);
  }

  @FieldResolver(() => LookedAtReadings, {
    description: "What was found so far, with the margin for as many as there are to draw from.",
  })
  async results(
    @Ctx() context: OperationContext,
    @Root() { row }: CaseFileAudit,
  ): Promise<LookedAtReadings> {
    return new LookedAtReadings(await context.loaders.readingQuality.auditResults.load(row));
  }

  @FieldResolver(() => Int, { description: "How many of the readings drawn nobody looked at yet." })
  async left(@Ctx() context: OperationContext, @Root() { row }: CaseFileAudit): Promise<number> {
    return (await context.loaders.readingQuality.auditResults.load(row)).left;
  }
}

@Resolver(() => AuditFinding)
export class AuditFindingResolver {
  @FieldResolver(() => Reading, { description: "The reading that was drawn." })
  async reading(@Ctx() context: OperationContext, @Root() { row }: AuditFinding): Promise<Reading> {
    return new Reading(await present(context.loaders.reading.byId.load(row.readingId)));
  }

  @FieldResolver(() => CaseFileAudit, { description: "The audit that it was drawn for." })
  async audit(
    @Ctx() context: OperationContext,
    @Root() { row }: AuditFinding,
  ): Promise<CaseFileAudit> {
    const { auditById } = context.loaders.readingQuality;
    return new CaseFileAudit(await present(auditById.load(row.auditId)));
  }
}
