import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../auth/requires";
import type { OperationContext } from "../context";
import { Organisation } from "../domain/organisation/organisation.type";
import type { Connection } from "../graphql/connection";
import { listConnection } from "../graphql/list";
import { AuditEventsArgs, toAuditEventFilter } from "./audit-event.args";
import { auditEvents } from "./audit-event.repository";
import { AuditEvent, AuditEventConnection, toAuditEvent } from "./audit-event.type";

@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @Requires("audit.read")
  @Query(() => AuditEventConnection, {
    description:
      "Who wrote what, and who read about whom, the latest first. For an organisation's " +
      "administrators and the managers of its services. Reading events that name persons leaves " +
      "an event as well. A request says why it reads about persons by the header `x-purpose`, at " +
      "most 200 characters; where it says nothing, what the viewer's role is there for is noted.",
  })
  auditEvents(
    @Ctx() context: OperationContext,
    @Args(() => AuditEventsArgs) args: AuditEventsArgs,
  ): Promise<Connection<AuditEvent>> {
    return listConnection(context, auditEvents(toAuditEventFilter(args)), null, args, toAuditEvent);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: "The organisation that it concerns; null where that is none, or is gone.",
  })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: AuditEvent,
  ): Promise<Organisation | null> {
    if (row.organisationId === null) return null;
    const organisation = await context.loaders.organisation.byId.load(row.organisationId);
    return organisation && new Organisation(organisation);
  }
}
