import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Contract } from "../contract/contract.type";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrReference } from "../../graphql/lookup";
import { Organisation } from "../organisation/organisation.type";
import { LogicModelEvent, LogicModelEventConnection, toEvent } from "./logic-model-event.type";
import { LogicModelVersion } from "./logic-model-version.type";
import { LogicModelsArgs } from "./logic-model.inputs";
import { logicModels } from "./logic-model.repository";
import { LogicModel, LogicModelConnection, toLogicModel } from "./logic-model.type";
import { modelEvents } from "./model-event.repository";
import type { ModelVersionEntity } from "./model-version.entity";

@Resolver(() => LogicModel)
export class LogicModelResolver {
  @Requires("model.read")
  @Query(() => LogicModel, {
    nullable: true,
    description: "One logic model, by its id or its reference; null when there is none.",
  })
  async logicModel(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { nullable: true, description: "Its id, `lgm_…`." }) id?: string | null,
    @Arg("reference", () => ID, { nullable: true, description: "Its reference." })
    reference?: string | null,
  ): Promise<LogicModel | null> {
    const { byId, byReference } = context.loaders.logicModel;
    const row = await byIdOrReference(
      { id, reference },
      (key) => byId.load(decodeId("logicModel", key)),
      (key) => byReference.load(key),
    );
    return row && new LogicModel(row);
  }

  @Requires("model.read")
  @Query(() => LogicModelConnection, {
    description: "Logic models, in the order of their titles.",
  })
  logicModels(
    @Ctx() context: OperationContext,
    @Args(() => LogicModelsArgs) args: LogicModelsArgs,
  ): Promise<Connection<LogicModel>> {
    const list = logicModels({
      ownerId: decodeOptionalId("organisation", args.owner),
      contractId: decodeOptionalId("contract", args.contract),
      status: args.status,
      search: args.search,
    });
    return listConnection(context, list, null, args, toLogicModel);
  }

  @FieldResolver(() => Organisation, { description: "The commissioner that it belongs to." })
  async owner(@Ctx() context: OperationContext, @Root() model: LogicModel): Promise<Organisation> {
    return new Organisation(
      await present(context.loaders.organisation.byId.load(model.row.ownerId)),
    );
  }

  @FieldResolver(() => String, {
    description: "What it is called: in its published version, else in its draft.",
  })
  async title(@Ctx() context: OperationContext, @Root() model: LogicModel): Promise<string> {
    return (await current(context, model)).title;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it is for, in its published version, else in its draft; null if unsaid.",
  })
  async description(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
  ): Promise<string | null> {
    return (await current(context, model)).description;
  }

  @FieldResolver(() => LogicModelVersion, {
    nullable: true,
    description: "The version in force; null until one is published.",
  })
  async published(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
  ): Promise<LogicModelVersion | null> {
    const row = await context.loaders.modelVersion.publishedOf.load(model.row.id);
    return row && new LogicModelVersion(row);
  }

  @FieldResolver(() => LogicModelVersion, {
    nullable: true,
    description: "The version being worked on; null when there is none: see `startDraft`.",
  })
  async draft(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
  ): Promise<LogicModelVersion | null> {
    const row = await context.loaders.modelVersion.draftOf.load(model.row.id);
    return row && new LogicModelVersion(row);
  }

  @FieldResolver(() => [LogicModelVersion], { description: "All its versions, newest first." })
  async versions(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
  ): Promise<LogicModelVersion[]> {
    const rows = await context.loaders.modelVersion.byModel.load(model.row.id);
    return rows.map((row) => new LogicModelVersion(row));
  }

  @FieldResolver(() => [Contract], {
    description: "The contracts that it is attached to now, oldest attachment first.",
  })
  async contracts(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
  ): Promise<Contract[]> {
    const rows = await context.loaders.logicModel.attachmentsByModel.load(model.row.id);
    const { byId } = context.loaders.contract;
    const contracts = await Promise.all(rows.map((row) => present(byId.load(row.contractId))));
    return contracts.map((row) => new Contract(row));
  }

  @FieldResolver(() => LogicModelEventConnection, {
    description: "Who did what to it, when and why, newest first.",
  })
  history(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<LogicModelEvent>> {
    return listConnection(context, modelEvents(), model.row.id, args, toEvent);
  }
}

@Resolver(() => LogicModelEvent)
export class LogicModelEventResolver {
  @FieldResolver(() => LogicModelVersion, {
    nullable: true,
    description: "The version it concerns; null where it concerns none, or a discarded draft.",
  })
  async logicModelVersion(
    @Ctx() context: OperationContext,
    @Root() event: LogicModelEvent,
  ): Promise<LogicModelVersion | null> {
    const id = event.row.modelVersionId;
    const row = id === null ? null : await context.loaders.modelVersion.byId.load(id);
    return row && new LogicModelVersion(row);
  }
}

/** A model has a published version or a draft at any time: only one of the two is ever discarded. */
function current(context: OperationContext, model: LogicModel): Promise<ModelVersionEntity> {
  return present(context.loaders.modelVersion.currentOf.load(model.row.id));
}
