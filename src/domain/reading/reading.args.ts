import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { DateScalar } from "../../graphql/scalars";
import { CompletedBy, ReadingKind, ReadingState } from "./reading.entity";
import type { ReadingFilter } from "./reading-lists.repository";
import { WithdrawalState } from "./withdrawal.entity";

/** For lists under one engagement. */
@ArgsType()
export class EngagementReadingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those with this Star: one edition." })
  star?: string | null;

  @Field(() => [ReadingState], { nullable: true, description: "Only those in one of these." })
  state?: ReadingState[] | null;

  @Field(() => CompletedBy, { nullable: true, description: "Only those agreed like this." })
  completedBy?: CompletedBy | null;

  @Field(() => ReadingKind, { nullable: true, description: "Only those of this kind." })
  kind?: ReadingKind | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those taken on it or later." })
  takenFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those taken on it or before." })
  takenTo?: string | null;
}

@ArgsType()
export class ReadingsArgs extends EngagementReadingsArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this engagement." })
  engagement?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those under this contract." })
  contract?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this provider's people." })
  provider?: string | null;
}

@ArgsType()
export class WithdrawalsArgs extends PageArgs {
  @Field(() => [WithdrawalState], { nullable: true, description: "Only those in one of these." })
  state?: WithdrawalState[] | null;
}

/**
 * The filter of a list.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for an id of another kind
 */
export function toReadingFilter(args: ReadingsArgs | EngagementReadingsArgs): ReadingFilter {
  const { state, completedBy, kind, takenFrom, takenTo } = args;
  const starId = decodeOptionalId("star", args.star);
  const filter = { starId, states: state, completedBy, kind, takenFrom, takenTo };
  if (!(args instanceof ReadingsArgs)) return filter;
  return {
    ...filter,
    engagementId: decodeOptionalId("engagement", args.engagement),
    contractId: decodeOptionalId("contract", args.contract),
    providerId: decodeOptionalId("organisation", args.provider),
  };
}
