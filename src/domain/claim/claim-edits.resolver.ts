import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { answerClaimQuery, withdrawClaims } from "./claim-decisions.service";
import { Relapse } from "./claim-parts.type";
import {
  AnswerClaimQueryInput,
  AnswerClaimQueryResult,
  ClaimSuccess,
  ClaimsSuccess,
  ClaimWarning,
  SubmitClaimsInput,
  SubmitClaimsResult,
  SubmitClaimsSuccess,
  WithdrawClaimsInput,
  WithdrawClaimsResult,
  type NewClaimInput,
} from "./claim.inputs";
import { Claim } from "./claim.type";
import { claimsById } from "./claims-by-id";
import type { NewClaim } from "./new-claim";
import { RecordRelapseInput, RecordRelapseResult, RecordRelapseSuccess } from "./relapse.inputs";
import { recordRelapse } from "./relapse.service";
import { submitClaims } from "./submit-claims.service";

@Resolver()
export class ClaimEditsResolver {
  @Requires("claim.submit")
  @Mutation(() => SubmitClaimsResult, {
    description: "Claims what was achieved: all of the claims are entered, or none.",
  })
  submitClaims(
    @Ctx() context: OperationContext,
    @Arg("input", () => SubmitClaimsInput, { description: "What was achieved." })
    input: SubmitClaimsInput,
  ) {
    const submission = {
      contractId: decodeId("contract", input.contract),
      providerId: decodeOptionalId("organisation", input.provider) ?? null,
      claims: input.claims.map(toNewClaim),
      fewest: context.disclosure?.threshold ?? 1,
    };
    return mutate(context, {
      name: "submitClaims",
      input,
      work: (session) => submitClaims(session, submission),
      answer: async ({ ids, entered, warnings }) => {
        const told = warnings.map((warning) => new ClaimWarning(warning));
        return new SubmitClaimsSuccess(await claimsById(context, ids), entered, told);
      },
    });
  }

  @Requires("claim.submit")
  @Mutation(() => WithdrawClaimsResult, {
    description: "Takes claims back that were submitted or queried.",
  })
  withdrawClaims(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawClaimsInput, { description: "Which, and why." })
    input: WithdrawClaimsInput,
  ) {
    const ids = input.claims.map((id) => decodeId("claim", id));
    return mutate(context, {
      name: "withdrawClaims",
      input,
      work: (session) => withdrawClaims(session, ids, input.reason),
      answer: async () => new ClaimsSuccess(await claimsById(context, ids)),
    });
  }

  @Requires("claim.submit")
  @Mutation(() => AnswerClaimQueryResult, {
    description: "Answers what the commissioner asked about a claim, and submits it again.",
  })
  answerClaimQuery(
    @Ctx() context: OperationContext,
    @Arg("input", () => AnswerClaimQueryInput, { description: "Which, and the answer." })
    input: AnswerClaimQueryInput,
  ) {
    const id = decodeId("claim", input.claim);
    return mutate(context, {
      name: "answerClaimQuery",
      input,
      work: (session) => answerClaimQuery(session, id, input.answer),
      answer: async () =>
        new ClaimSuccess(new Claim(await present(context.loaders.claim.byId.load(id)))),
    });
  }

  @Requires("claim.submit")
  @Mutation(() => RecordRelapseResult, {
    description:
      "Records that somebody lost what they had achieved: what must hold for a time begins anew.",
  })
  recordRelapse(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordRelapseInput, { description: "Who, what and when." })
    input: RecordRelapseInput,
  ) {
    const { metric, relapsedOn, note = null } = input;
    const engagementId = decodeId("engagement", input.engagement);
    return mutate(context, {
      name: "recordRelapse",
      input,
      work: (session) => recordRelapse(session, { engagementId, metric, relapsedOn, note }),
      answer: async (id) => {
        const row = await present(context.loaders.claim.relapseById.load(id));
        return new RecordRelapseSuccess(new Relapse(row, row.engagementId));
      },
    });
  }
}

function toNewClaim(input: NewClaimInput): NewClaim {
  const { metric, achievedOn, quantity, cohort, value, area, startedOn, reference, note } = input;
  const shares = input.shares?.map(({ organisation, share }) => {
    return { organisationId: decodeId("organisation", organisation), share };
  });
  return {
    ...{ metric, achievedOn, quantity: quantity ?? null, cohort: cohort ?? null },
    ...{ value: value ?? null, area: area ?? null, startedOn: startedOn ?? null },
    ...{ reference: reference ?? null, note: note ?? null, shares: shares ?? null },
    needs: input.needs?.map(({ need, isPositive }) => ({ need, isPositive })) ?? [],
    engagementId: decodeOptionalId("engagement", input.engagement) ?? null,
  };
}
