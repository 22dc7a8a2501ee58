import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { changeCommitment, commitPayment } from "./payment-commitment.service";
import { PaymentCommitment } from "./payment-commitment.type";
import {
  ChangePaymentCommitmentInput,
  ChangePaymentCommitmentResult,
  CommitPaymentInput,
  CommitPaymentResult,
  PaymentCommitmentSuccess,
} from "./payment-plan.inputs";

@Resolver(() => PaymentCommitment)
export class PaymentCommitmentResolver {
  @Requires("plan.set")
  @Mutation(() => CommitPaymentResult, {
    description: "Enters who promised to pay how much for outcomes, at the most.",
  })
  commitPayment(
    @Ctx() context: OperationContext,
    @Arg("input", () => CommitPaymentInput, { description: "The promise." })
    input: CommitPaymentInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const payerId = decodeId("organisation", input.payer);
    const commitment = { ...input.terms, payerId, reference: input.reference };
    return mutate(context, {
      name: "commitPayment",
      input,
      work: (session) => commitPayment(session, contractId, commitment),
      answer: (id) => success(context, id),
    });
  }

  @Requires("plan.set")
  @Mutation(() => ChangePaymentCommitmentResult, { description: "Changes a promise to pay." })
  changePaymentCommitment(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangePaymentCommitmentInput, { description: "Which, and what of it." })
    input: ChangePaymentCommitmentInput,
  ) {
    const id = decodeId("paymentCommitment", input.commitment);
    return mutate(context, {
      name: "changePaymentCommitment",
      input,
      work: (session) => changeCommitment(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }

  @FieldResolver(() => Organisation, { description: "Who pays." })
  async payer(@Ctx() context: OperationContext, @Root() { row }: PaymentCommitment) {
    return new Organisation(await present(context.loaders.organisation.byId.load(row.payerId)));
  }
}

@Resolver(() => Contract)
export class ContractPaymentCommitmentsResolver {
  @Requires("payment.read")
  @FieldResolver(() => [PaymentCommitment], {
    description: "Who promised to pay how much for outcomes, in the order of their references.",
  })
  async paymentCommitments(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<PaymentCommitment[]> {
    const rows = await context.loaders.paymentPlan.commitments.load(row.id);
    return rows.map((one) => new PaymentCommitment(one));
  }
}

async function success(context: OperationContext, id: string): Promise<PaymentCommitmentSuccess> {
  const row = await present(context.loaders.paymentPlan.commitmentById.load(id));
  return new PaymentCommitmentSuccess(new PaymentCommitment(row));
}
