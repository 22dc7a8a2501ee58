import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { LogicModel } from "../logic-model/logic-model.type";
import { Organisation } from "../organisation/organisation.type";
import {
  ChangeDesignWorkshopInput,
  ChangeDesignWorkshopResult,
  DesignWorkshopsArgs,
  DesignWorkshopSuccess,
  FinishDesignWorkshopInput,
  FinishDesignWorkshopResult,
  FinishDesignWorkshopSuccess,
  OpenDesignWorkshopInput,
  OpenDesignWorkshopResult,
} from "./design-workshop.inputs";
import { designWorkshops } from "./design-workshop.repository";
import { changeDesignWorkshop, openDesignWorkshop } from "./design-workshop.service";
import { DesignWorkshop, DesignWorkshopConnection, toDesignWorkshop } from "./design-workshop.type";
import { finishDesignWorkshop } from "./finish-workshop.service";

@Resolver(() => DesignWorkshop)
export class DesignWorkshopResolver {
  @Requires("workshop.read")
  @Query(() => DesignWorkshopConnection, {
    description: "Workshops of the commissioners that you work for, the last opened first.",
  })
  designWorkshops(
    @Ctx() context: OperationContext,
    @Args(() => DesignWorkshopsArgs) args: DesignWorkshopsArgs,
  ): Promise<Connection<DesignWorkshop>> {
    const organisationId = decodeOptionalId("organisation", args.organisation) ?? null;
    const list = designWorkshops({ organisationId, finished: args.finished ?? null });
    return listConnection(context, list, null, args, toDesignWorkshop);
  }

  @FieldResolver(() => Organisation, { description: "The commissioner whose workshop it is." })
  async organisation(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: DesignWorkshop,
  ): Promise<Organisation> {
    return new Organisation(await present(loaders.organisation.byId.load(row.organisationId)));
  }

  @FieldResolver(() => LogicModel, {
    nullable: true,
    description: "The logic model that it ended as; null while it goes on.",
  })
  async logicModel(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: DesignWorkshop,
  ): Promise<LogicModel | null> {
    const model = row.logicModelId && (await loaders.logicModel.byId.load(row.logicModelId));
    return model ? new LogicModel(model) : null;
  }
}

@Resolver(() => LogicModel)
export class LogicModelWorkshopResolver {
  @FieldResolver(() => DesignWorkshop, {
    nullable: true,
    description:
      "The workshop that it came of, with the reasoning; null where there was none, or it is not " +
      "yours to see.",
  })
  async workshop(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: LogicModel,
  ): Promise<DesignWorkshop | null> {
    const found = await loaders.designWorkshop.byLogicModel.load(row.id);
    return found && new DesignWorkshop(found);
  }
}

@Resolver()
export class DesignWorkshopEditsResolver {
  @Requires("workshop.hold")
  @Mutation(() => OpenDesignWorkshopResult, {
    description: "Opens a workshop in which a commissioner designs what to buy.",
  })
  openDesignWorkshop(
    @Ctx() context: OperationContext,
    @Arg("input", () => OpenDesignWorkshopInput, { description: "Whose, and what is known." })
    input: OpenDesignWorkshopInput,
  ) {
    const { reference, title, content } = input;
    const organisationId = decodeId("organisation", input.organisation);
    return mutate(context, {
      name: "openDesignWorkshop",
      input,
      work: (session) => openDesignWorkshop(session, { organisationId, reference, title, content }),
      answer: async (id) => new DesignWorkshopSuccess(await workshopOf(context, id)),
    });
  }

  @Requires("workshop.hold")
  @Mutation(() => ChangeDesignWorkshopResult, {
    description: "Notes what was said in a workshop since. Its `gaps` say what is still open.",
  })
  changeDesignWorkshop(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeDesignWorkshopInput, { description: "Which, and what was said." })
    input: ChangeDesignWorkshopInput,
  ) {
    const { version, title, content } = input;
    const id = decodeId("designWorkshop", input.workshop);
    return mutate(context, {
      name: "changeDesignWorkshop",
      input,
      work: (session) => changeDesignWorkshop(session, id, { version, title, content }),
      answer: async (key) => new DesignWorkshopSuccess(await workshopOf(context, key)),
    });
  }

  @Requires("workshop.hold")
  @Mutation(() => FinishDesignWorkshopResult, {
    description:
      "Makes the draft of a logic model of a workshop: outcomes with indicators, chosen " +
      "interventions, efforts, and links with why. The workshop stays, with its reasoning.",
  })
  finishDesignWorkshop(
    @Ctx() context: OperationContext,
    @Arg("input", () => FinishDesignWorkshopInput, { description: "Which." })
    input: FinishDesignWorkshopInput,
  ) {
    const id = decodeId("designWorkshop", input.workshop);
    return mutate(context, {
      name: "finishDesignWorkshop",
      input,
      work: (session) => finishDesignWorkshop(session, id, input.version, input.reference ?? null),
      answer: async ({ workshopId, logicModelId }) => {
        const model = await present(context.loaders.logicModel.byId.load(logicModelId));
        return new FinishDesignWorkshopSuccess(
          await workshopOf(context, workshopId),
          new LogicModel(model),
        );
      },
    });
  }
}

async function workshopOf({ loaders }: OperationContext, id: string): Promise<DesignWorkshop> {
  return new DesignWorkshop(await present(loaders.designWorkshop.byId.load(id)));
}
