import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { StepState, type ImplementationStep } from "./implementation-step";
import {
  ImplementationPlanSuccess,
  SetImplementationPlanInput,
  SetImplementationPlanResult,
  UpdateImplementationStepInput,
  UpdateImplementationStepResult,
  type ImplementationStepInput,
} from "./implementation.inputs";
import { setImplementationPlan, updateImplementationStep } from "./implementation.service";
import { ImplementationPlan } from "./implementation.type";

/** Fewer are easily moved by one or two people: evidence says so below this number. */
const DEFAULT_ENOUGH = 30;

@Resolver()
export class ImplementationEditsResolver {
  @Requires("implementation.plan")
  @Mutation(() => SetImplementationPlanResult, {
    description:
      "Plans how a Star is brought into a service, in the place of the plan in force, which stays " +
      "readable. The same plan again changes nothing.",
  })
  setImplementationPlan(
    @Ctx() context: OperationContext,
    @Arg("input", () => SetImplementationPlanInput, { description: "The plan." })
    input: SetImplementationPlanInput,
  ) {
    const plan = {
      serviceId: decodeId("service", input.service),
      starId: decodeId("star", input.star),
      steps: input.steps.map(toStep),
      enoughPairs: input.enoughPairs ?? DEFAULT_ENOUGH,
      reason: input.reason,
    };
    return mutate(context, {
      name: "setImplementationPlan",
      input,
      work: (session) => setImplementationPlan(session, plan),
      answer: (id) => success(context, id),
    });
  }

  @Requires("implementation.plan")
  @Mutation(() => UpdateImplementationStepResult, {
    description:
      "Says where a step of the plan in force stands, or when it is to be. It is the next number " +
      "of the plan.",
  })
  updateImplementationStep(
    @Ctx() context: OperationContext,
    @Arg("input", () => UpdateImplementationStepInput, { description: "Which step, and what." })
    input: UpdateImplementationStepInput,
  ) {
    const { step, changes, reason } = input;
    const planId = decodeId("implementationPlan", input.plan);
    return mutate(context, {
      name: "updateImplementationStep",
      input,
      work: (session) => updateImplementationStep(session, { planId, step, changes, reason }),
      answer: (id) => success(context, id),
    });
  }
}

function toStep(input: ImplementationStepInput): ImplementationStep {
  const { kind, startsOn, endsOn, owner, state, doneOn, note } = input;
  return {
    ...{ kind, startsOn, endsOn, owner },
    organisationId: decodeOptionalId("organisation", input.organisation) ?? null,
    state: state ?? StepState.PLANNED,
    doneOn: doneOn ?? null,
    note: note ?? null,
  };
}

async function success(context: OperationContext, id: string): Promise<ImplementationPlanSuccess> {
  const row = await present(context.loaders.implementation.byId.load(id));
  return new ImplementationPlanSuccess(new ImplementationPlan(row));
}
