import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  DecideClaimsInput,
  DecideClaimsResult,
  DrawClaimSampleInput,
  DrawClaimSampleResult,
  DrawClaimSampleSuccess,
  VerifyUnsampledInput,
  VerifyUnsampledResult,
  VerifyUnsampledSuccess,
} from "./claim-decisions.inputs";
import { decideClaims } from "./claim-decisions.service";
import { drawClaimSample, verifyUnsampled } from "./claim-sample.service";
import { ClaimSample } from "./claim-sample.type";
import { ClaimsSuccess } from "./claim.inputs";
import { claimsById } from "./claims-by-id";

@Resolver()
export class ClaimDecisionsResolver {
  @Requires("claim.decide")
  @Mutation(() => DecideClaimsResult, {
    description: "Verifies, queries or rejects claims; never by who submitted one of them.",
  })
  decideClaims(
    @Ctx() context: OperationContext,
    @Arg("input", () => DecideClaimsInput, { description: "Which, what and why." })
    input: DecideClaimsInput,
  ) {
    const ids = input.claims.map((id) => decodeId("claim", id));
    const { decision, reason = null } = input;
    return mutate(context, {
      name: "decideClaims",
      input,
      work: (session) => decideClaims(session, ids, decision, reason),
      answer: async () => new ClaimsSuccess(await claimsById(context, ids)),
    });
  }

  @Requires("claim.decide")
  @Mutation(() => DrawClaimSampleResult, {
    description: "Draws claims at random to have their evidence looked at, divided by metric.",
  })
  drawClaimSample(
    @Ctx() context: OperationContext,
    @Arg("input", () => DrawClaimSampleInput, { description: "From which, and how many." })
    input: DrawClaimSampleInput,
  ) {
    const { period, size = null, share = null, seed = null } = input;
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "drawClaimSample",
      input,
      work: (session) => drawClaimSample(session, { contractId, period, size, share, seed }),
      answer: async (id) => {
        const row = await present(context.loaders.claim.sampleById.load(id));
        return new DrawClaimSampleSuccess(new ClaimSample(row));
      },
    });
  }

  @Requires("claim.decide")
  @Mutation(() => VerifyUnsampledResult, {
    description:
      "Verifies what was not drawn of a period, once everything that was drawn is decided. Look at " +
      "how much of the sample was rejected first: the rest was not looked at.",
  })
  verifyUnsampled(
    @Ctx() context: OperationContext,
    @Arg("input", () => VerifyUnsampledInput, { description: "Of which period." })
    input: VerifyUnsampledInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "verifyUnsampled",
      input,
      work: async (session) => {
        const { rest, sampled, rejected, cameLater } = await verifyUnsampled(
          session,
          contractId,
          input.period,
        );
        return { verified: rest.length, sampled, rejected, cameLater };
      },
      answer: async (outcome) => new VerifyUnsampledSuccess(outcome),
    });
  }
}
