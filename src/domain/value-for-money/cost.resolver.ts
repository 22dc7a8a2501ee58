import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  AlternativeSuccess,
  CostSuccess,
  StateAlternativeInput,
  StateAlternativeResult,
  StateCostInput,
  StateCostResult,
  WithdrawAlternativeInput,
  WithdrawAlternativeResult,
  WithdrawCostInput,
  WithdrawCostResult,
} from "./cost.inputs";
import { stateAlternative, stateCost, withdrawAlternative, withdrawCost } from "./cost.service";
import { ContractCost, CostAlternative } from "./cost.type";

@Resolver(() => ContractCost)
export class ContractCostResolver {
  @Requires("cost.state")
  @Mutation(() => StateCostResult, {
    description: "States what a service costs besides what is paid for outcomes.",
  })
  stateCost(
    @Ctx() context: OperationContext,
    @Arg("input", () => StateCostInput, { description: "The cost." }) input: StateCostInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "stateCost",
      input,
      work: (session) => stateCost(session, contractId, input),
      answer: (id) => costOf(context, id),
    });
  }

  @Requires("cost.state")
  @Mutation(() => WithdrawCostResult, {
    description: "Withdraws a stated cost. Answers as of before still have it.",
  })
  withdrawCost(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawCostInput, { description: "Which, and why." })
    input: WithdrawCostInput,
  ) {
    const id = decodeId("contractCost", input.cost);
    return mutate(context, {
      name: "withdrawCost",
      input,
      work: (session) => withdrawCost(session, id, input.reason),
      answer: () => costOf(context, id),
    });
  }
}

@Resolver(() => CostAlternative)
export class CostAlternativeResolver {
  @Requires("cost.state")
  @Mutation(() => StateAlternativeResult, {
    description: "States what else the money could buy, with where the figure is from.",
  })
  stateAlternative(
    @Ctx() context: OperationContext,
    @Arg("input", () => StateAlternativeInput, { description: "The alternative." })
    input: StateAlternativeInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "stateAlternative",
      input,
      work: (session) => stateAlternative(session, contractId, input),
      answer: (id) => alternativeOf(context, id),
    });
  }

  @Requires("cost.state")
  @Mutation(() => WithdrawAlternativeResult, {
    description: "Withdraws a stated alternative. Answers as of before still have it.",
  })
  withdrawAlternative(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawAlternativeInput, { description: "Which, and why." })
    input: WithdrawAlternativeInput,
  ) {
    const id = decodeId("costAlternative", input.alternative);
    return mutate(context, {
      name: "withdrawAlternative",
      input,
      work: (session) => withdrawAlternative(session, id, input.reason),
      answer: () => alternativeOf(context, id),
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Reference of the outcome metric that it is of; null where it is of none.",
  })
  async metric(@Ctx() context: OperationContext, @Root() { row }: CostAlternative) {
    if (row.outcomeMetricId === null) return null;
    const metric = await present(context.loaders.paymentPlan.metric.load(row.outcomeMetricId));
    return metric.reference;
  }
}

async function costOf(context: OperationContext, id: string): Promise<CostSuccess> {
  return new CostSuccess(
    new ContractCost(await present(context.loaders.contractCost.costById.load(id))),
  );
}

async function alternativeOf(context: OperationContext, id: string): Promise<AlternativeSuccess> {
  const row = await present(context.loaders.contractCost.alternativeById.load(id));
  return new AlternativeSuccess(new CostAlternative(row));
}
