import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { Organisation } from "../organisation/organisation.type";
import {
  ChangeInvestmentInput,
  ChangeInvestmentResult,
  EnterInvestmentInput,
  EnterInvestmentResult,
  InvestmentSuccess,
} from "./impact-bond.inputs";
import { changeInvestment, enterInvestment } from "./investment.service";
import { Investment } from "./investment.type";

@Resolver(() => Investment)
export class InvestmentResolver {
  @Requires("bond.manage")
  @Mutation(() => EnterInvestmentResult, {
    description: "Enters what an investor committed to a contract.",
  })
  enterInvestment(
    @Ctx() context: OperationContext,
    @Arg("input", () => EnterInvestmentInput, { description: "The investment." })
    input: EnterInvestmentInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const investorId = decodeId("organisation", input.investor);
    const investment = { ...input.terms, investorId, reference: input.reference };
    return mutate(context, {
      name: "enterInvestment",
      input,
      work: (session) => enterInvestment(session, contractId, investment),
      answer: (id) => success(context, id),
    });
  }

  @Requires("bond.manage")
  @Mutation(() => ChangeInvestmentResult, { description: "Changes the terms of an investment." })
  changeInvestment(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeInvestmentInput, { description: "Which, and what of it." })
    input: ChangeInvestmentInput,
  ) {
    const id = decodeId("investment", input.investment);
    return mutate(context, {
      name: "changeInvestment",
      input,
      work: (session) => changeInvestment(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }

  @FieldResolver(() => Organisation, { description: "Who invests." })
  async investor(@Ctx() context: OperationContext, @Root() { row }: Investment) {
    return new Organisation(await present(context.loaders.organisation.byId.load(row.investorId)));
  }
}

async function success(context: OperationContext, id: string): Promise<InvestmentSuccess> {
  const row = await present(context.loaders.impactBond.investmentById.load(id));
  return new InvestmentSuccess(new Investment(row));
}
