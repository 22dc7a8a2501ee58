import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { Contract } from "../contract/contract.type";
import { LogicModel } from "./logic-model.type";
import { ModelTemplate } from "./templates/model-template.type";
import { loadTemplates } from "./templates/templates";

@Resolver(() => Contract)
export class ContractLogicModelsResolver {
  @Requires("model.read")
  @FieldResolver(() => [LogicModel], {
    description: "The logic models that say what it is for now, oldest attachment first.",
  })
  logicModels(@Ctx() context: OperationContext, @Root() contract: Contract): Promise<LogicModel[]> {
    return modelsOf(context, contract);
  }

  @Requires("model.read")
  @FieldResolver(() => LogicModel, {
    nullable: true,
    description:
      "The logic model that says what it is for: the one attached longest, where it has several " +
      "(see `logicModels`). Null when none is attached.",
  })
  async logicModel(
    @Ctx() context: OperationContext,
    @Root() contract: Contract,
  ): Promise<LogicModel | null> {
    return (await modelsOf(context, contract))[0] ?? null;
  }
}

@Resolver()
export class ModelTemplatesResolver {
  @Requires("model.read")
  @Query(() => [ModelTemplate], { description: "Logic models to start from." })
  modelTemplates(): ModelTemplate[] {
    return loadTemplates().map((template) => new ModelTemplate(template));
  }
}

async function modelsOf(context: OperationContext, contract: Contract): Promise<LogicModel[]> {
  const models = await context.loaders.logicModel.ofContract.load(contract.row.id);
  return models.map(({ model }) => new LogicModel(model));
}
