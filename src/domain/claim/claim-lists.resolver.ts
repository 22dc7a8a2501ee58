import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { PeriodInput } from "../../graphql/period.type";
import { Contract } from "../contract/contract.type";
import { samplesOfContract } from "./claim-sample.repository";
import { ClaimSample, ClaimSampleConnection, toClaimSample } from "./claim-sample.type";
import { ClaimState } from "./claim-state";
import { claimsOfContract, claimsOfSample } from "./claim.repository";
import { Claim, ClaimConnection, toClaim } from "./claim.type";

@ArgsType()
class ClaimsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only those of this metric, by reference." })
  metric?: string | null;

  @Field(() => [ClaimState], { nullable: true, description: "Only those in these states." })
  states?: ClaimState[] | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description: "Only what was achieved in these days.",
  })
  period?: PeriodInput | null;

  @Field(() => ID, { nullable: true, description: "Only those of this provider." })
  provider?: string | null;
}

@Resolver(() => Contract)
export class ContractClaimsResolver {
  @Requires("claim.read")
  @FieldResolver(() => ClaimConnection, {
    description:
      "What was claimed under it, by the day of achievement, in all states: all of it for its " +
      "commissioner, a provider's own for its managers.",
  })
  claims(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => ClaimsArgs) args: ClaimsArgs,
  ): Promise<Connection<Claim>> {
    const providerId = decodeOptionalId("organisation", args.provider);
    const list = claimsOfContract({ ...args, providerId });
    return listConnection(context, list, row.id, args, toClaim);
  }

  @Requires("claim.read")
  @FieldResolver(() => ClaimSampleConnection, {
    description: "Claims that were drawn to have their evidence looked at, the last drawn first.",
  })
  claimSamples(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ClaimSample>> {
    return listConnection(context, samplesOfContract, row.id, args, toClaimSample);
  }
}

@Resolver(() => ClaimSample)
export class SampledClaimsResolver {
  @Requires("claim.read")
  @FieldResolver(() => ClaimConnection, { description: "What was drawn, by day of achievement." })
  claims(
    @Ctx() context: OperationContext,
    @Root() { row }: ClaimSample,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Claim>> {
    return listConnection(context, claimsOfSample, row.id, args, toClaim);
  }
}
