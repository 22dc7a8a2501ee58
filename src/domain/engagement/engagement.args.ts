import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { DateScalar } from "../../graphql/scalars";
import { EngagementStatus, type EngagementFilter } from "./engagement-filter";

/** For lists under one thing. */
@ArgsType()
export class NestedEngagementsArgs extends PageArgs {
  @Field(() => EngagementStatus, { nullable: true, description: "Only open, or only ended ones." })
  status?: EngagementStatus | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those started on it or later." })
  startedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those started on it or before." })
  startedTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those ended on it or later." })
  endedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those ended on it or before." })
  endedTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only those whose reference or pseudonym contains this text, in either case.",
  })
  search?: string | null;
}

@ArgsType()
export class EngagementsArgs extends NestedEngagementsArgs {
  @Field(() => ID, { nullable: true, description: "Only those under this contract." })
  contract?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those with this service." })
  service?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those with a service of this provider." })
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this keyworker." })
  keyworker?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this person." })
  serviceUser?: string | null;
}

/**
 * The filter of a list.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for an id of another kind
 */
export function toEngagementFilter(
  args: EngagementsArgs | NestedEngagementsArgs,
): EngagementFilter {
  const { status, startedFrom, startedTo, endedFrom, endedTo, search } = args;
  const filter = { status, startedFrom, startedTo, endedFrom, endedTo, search };
  if (!(args instanceof EngagementsArgs)) return filter;
  return {
    ...filter,
    contractId: decodeOptionalId("contract", args.contract),
    serviceId: decodeOptionalId("service", args.service),
    providerId: decodeOptionalId("organisation", args.provider),
    keyworkerId: decodeOptionalId("worker", args.keyworker),
    serviceUserId: decodeOptionalId("serviceUser", args.serviceUser),
  };
}
