import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { diffContents } from "./diff/diff-contents";
import { LogicModelDiff } from "./logic-model-diff.type";
import { LogicModelVersion } from "./logic-model-version.type";

@Resolver(() => LogicModelVersion)
export class LogicModelDiffResolver {
  @Requires("model.read")
  @Query(() => LogicModelDiff, {
    nullable: true,
    description:
      "What is different between two versions, of one model or of a model and its copy; null when " +
      "either is not there.",
  })
  logicModelDiff(
    @Ctx() context: OperationContext,
    @Arg("from", () => ID, { description: "The version before, `lmv_…`." }) from: string,
    @Arg("to", () => ID, { description: "The version after, `lmv_…`." }) to: string,
  ): Promise<LogicModelDiff | null> {
    return compare(context, decodeId("modelVersion", from), decodeId("modelVersion", to));
  }

  @FieldResolver(() => LogicModelDiff, {
    nullable: true,
    description:
      "What is different from another version; without one, from the version that this one began " +
      "as a copy of. Null when there is none.",
  })
  async diffFrom(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
    @Arg("version", () => ID, { nullable: true, description: "The version before, `lmv_…`." })
    from?: string | null,
  ): Promise<LogicModelDiff | null> {
    const fromId = decodeOptionalId("modelVersion", from) ?? version.row.copiedFromId;
    return fromId === null ? null : compare(context, fromId, version.row.id);
  }
}

async function compare(
  context: OperationContext,
  fromId: string,
  toId: string,
): Promise<LogicModelDiff | null> {
  const { byId, contents } = context.loaders.modelVersion;
  const [from, to] = await Promise.all([byId.load(fromId), byId.load(toId)]);
  if (!from || !to) return null;
  const [before, after] = await Promise.all([contents.load(fromId), contents.load(toId)]);
  const changes = diffContents(before, after);
  return new LogicModelDiff(new LogicModelVersion(from), new LogicModelVersion(to), changes);
}
