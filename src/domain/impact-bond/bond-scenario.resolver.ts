import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { setBondScenarios } from "./bond-scenario.service";
import {
  SetBondScenariosInput,
  SetBondScenariosResult,
  SetBondScenariosSuccess,
} from "./impact-bond.inputs";
import { BondScenario } from "./bond-scenario.type";
import { ImpactBond } from "./impact-bond.type";

@Resolver(() => ImpactBond)
export class BondScenarioResolver {
  @Requires("bond.manage")
  @Mutation(() => SetBondScenariosResult, {
    description:
      "Sets how much of the plan may be achieved, to see what becomes of a bond then. Nothing of it " +
      "touches the ledger.",
  })
  setBondScenarios(
    @Ctx() context: OperationContext,
    @Arg("input", () => SetBondScenariosInput, { description: "The scenarios." })
    input: SetBondScenariosInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    return mutate(context, {
      name: "setBondScenarios",
      input,
      work: (session) => setBondScenarios(session, contractId, input.scenarios),
      answer: async () => {
        const bond = await context.loaders.impactBond.bond(null).load(contractId);
        return new SetBondScenariosSuccess(bond && new ImpactBond(bond));
      },
    });
  }

  @FieldResolver(() => [BondScenario], {
    description:
      "What becomes of the bond where so much of the plan is achieved, from low to high: those set " +
      "by the instant asked about. Empty where none is set, and where cash is withheld.",
  })
  async scenarios(
    @Ctx() context: OperationContext,
    @Root() { bond }: ImpactBond,
  ): Promise<BondScenario[]> {
    const outcomes = await context.loaders.impactBond.scenarios(bond.asOf).load(bond.contract.id);
    return outcomes.map((outcome) => new BondScenario(outcome));
  }
}
