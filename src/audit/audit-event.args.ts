import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../graphql/connection";
import { decodeOptionalId } from "../graphql/global-id";
import { DateTimeScalar } from "../graphql/scalars";
import { AuditCategory } from "./audit-event.entity";
import type { AuditEventFilter } from "./audit-event.repository";

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The organisation that they concern; left out: those that concern none of them.",
  })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those that name this service user." })
  person?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only what this person or program did, by the name that histories carry.",
  })
  subject?: string | null;

  @Field(() => AuditCategory, { nullable: true, description: "Only events of this kind." })
  category?: AuditCategory | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only from this instant on." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only up to this instant." })
  to?: Date | null;
}

export function toAuditEventFilter(args: AuditEventsArgs): AuditEventFilter {
  const { subject, category, from, to } = args;
  return {
    organisationId: decodeOptionalId("organisation", args.organisation) ?? null,
    serviceUserId: decodeOptionalId("serviceUser", args.person),
    ...{ subject, category, from, to },
  };
}
