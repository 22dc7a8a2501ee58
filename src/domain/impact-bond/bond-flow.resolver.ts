import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { recordBondFlow } from "./bond-flow.service";
import {
  RecordBondFlowInput,
  RecordBondFlowResult,
  RecordBondFlowSuccess,
} from "./impact-bond.inputs";
import { ImpactBond } from "./impact-bond.type";

@Resolver()
export class BondFlowResolver {
  @Requires("bond.manage")
  @Mutation(() => RecordBondFlowResult, {
    description:
      "Enters money of a bond in the ledger: what investors pay in and get back, and what the " +
      "service costs. A mistake is corrected by another entry.",
  })
  recordBondFlow(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordBondFlowInput, { description: "What moved." })
    input: RecordBondFlowInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const flow = {
      ...input,
      investmentId: decodeOptionalId("investment", input.investment) ?? null,
      holderId: decodeOptionalId("organisation", input.holder) ?? null,
    };
    return mutate(context, {
      name: "recordBondFlow",
      input,
      work: (session) => recordBondFlow(session, contractId, flow),
      answer: async () => {
        const bond = await context.loaders.impactBond.bond(null).load(contractId);
        return new RecordBondFlowSuccess(bond && new ImpactBond(bond));
      },
    });
  }
}
