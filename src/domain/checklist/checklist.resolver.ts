import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { mapChecklist, withdrawChecklistMapping } from "./checklist-mapping.service";
import {
  ChecklistMappingSuccess,
  ChecklistsArgs,
  ChecklistSuccess,
  DefineChecklistInput,
  DefineChecklistResult,
  MapChecklistInput,
  MapChecklistResult,
  WithdrawChecklistMappingInput,
  WithdrawChecklistMappingResult,
} from "./checklist.inputs";
import { checklists } from "./checklist.repository";
import { defineChecklist } from "./checklist.service";
import { Checklist, ChecklistConnection, ChecklistMapping, toChecklist } from "./checklist.type";

@Resolver(() => Checklist)
export class ChecklistResolver {
  @Requires("practice.read")
  @Query(() => ChecklistConnection, {
    description: "Checklists of end outcomes, in the order of their codes and editions.",
  })
  checklists(
    @Ctx() context: OperationContext,
    @Args(() => ChecklistsArgs) args: ChecklistsArgs,
  ): Promise<Connection<Checklist>> {
    return listConnection(context, checklists(args.code), null, args, toChecklist);
  }

  @Requires("practice.define")
  @Mutation(() => DefineChecklistResult, {
    description:
      "Defines an edition of a checklist, for good: what changes later is another edition. The " +
      "same again changes nothing.",
  })
  defineChecklist(
    @Ctx() context: OperationContext,
    @Arg("input", () => DefineChecklistInput, { description: "The edition." })
    input: DefineChecklistInput,
  ) {
    return mutate(context, {
      name: "defineChecklist",
      input,
      work: (session) => defineChecklist(session, input),
      answer: async (id) =>
        new ChecklistSuccess(new Checklist(await present(context.loaders.checklist.byId.load(id)))),
    });
  }

  @Requires("checklist.map")
  @Mutation(() => MapChecklistResult, {
    description:
      "Binds an area of a checklist to an outcome, through all versions of the model: `evidence` " +
      "tells it beside the Stars. The same again changes nothing.",
  })
  mapChecklist(
    @Ctx() context: OperationContext,
    @Arg("input", () => MapChecklistInput, { description: "Which area, and which outcome." })
    input: MapChecklistInput,
  ) {
    const nodeId = decodeId("node", input.outcome);
    const checklistId = decodeId("checklist", input.checklist);
    const { area, explanation } = input;
    return mutate(context, {
      name: "mapChecklist",
      input,
      work: (session) => mapChecklist(session, { nodeId, checklistId, area, explanation }),
      answer: (id) => mapped(context, id),
    });
  }

  @Requires("checklist.map")
  @Mutation(() => WithdrawChecklistMappingResult, {
    description: "Ends that an area of a checklist is told beside an outcome, in the open.",
  })
  withdrawChecklistMapping(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawChecklistMappingInput, { description: "Which, and why." })
    input: WithdrawChecklistMappingInput,
  ) {
    const id = decodeId("checklistMapping", input.mapping);
    return mutate(context, {
      name: "withdrawChecklistMapping",
      input,
      work: (session) => withdrawChecklistMapping(session, id, input.reason),
      answer: (key) => mapped(context, key),
    });
  }
}

@Resolver(() => ChecklistMapping)
export class ChecklistMappingResolver {
  @FieldResolver(() => Checklist, { description: "The checklist that the area is of." })
  async checklist(
    @Ctx() context: OperationContext,
    @Root() { row }: ChecklistMapping,
  ): Promise<Checklist> {
    return new Checklist(await present(context.loaders.checklist.byId.load(row.checklistId)));
  }
}

async function mapped(context: OperationContext, id: string): Promise<ChecklistMappingSuccess> {
  const row = await present(context.loaders.checklist.mappingById.load(id));
  return new ChecklistMappingSuccess(new ChecklistMapping(row));
}
