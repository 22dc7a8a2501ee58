import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { LogicModelVersion } from "../logic-model/logic-model-version.type";
import { LogicModel } from "../logic-model/logic-model.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Severity } from "./finding";
import { Finding, FindingAcknowledgement } from "./finding.type";

const CHECK = {
  description:
    "What breaks the golden thread, what nobody could measure and what is worded oddly; errors " +
    "first. Empty when nothing was found.",
};
const SEVERITY = { nullable: true, description: "Only findings of this weight." };

@Resolver(() => LogicModelVersion)
export class VersionCheckResolver {
  @FieldResolver(() => [Finding], CHECK)
  check(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
    @Arg("severity", () => Severity, SEVERITY) severity?: Severity | null,
  ): Promise<Finding[]> {
    return findings(context, version.row.id, severity);
  }
}

@Resolver(() => LogicModel)
export class ModelCheckResolver {
  @FieldResolver(() => [Finding], {
    description: `${CHECK.description} Of the draft where there is one, else as published.`,
  })
  async check(
    @Ctx() context: OperationContext,
    @Root() model: LogicModel,
    @Arg("severity", () => Severity, SEVERITY) severity?: Severity | null,
  ): Promise<Finding[]> {
    const { draftOf, publishedOf } = context.loaders.modelVersion;
    const [draft, published] = await Promise.all([
      draftOf.load(model.row.id),
      publishedOf.load(model.row.id),
    ]);
    const version = draft ?? published;
    return version ? findings(context, version.id, severity) : [];
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => LogicModelNode, {
    nullable: true,
    description: "The box that it is about; null when it is about something else.",
  })
  async node(
    @Ctx() context: OperationContext,
    @Root() { data }: Finding,
  ): Promise<LogicModelNode | null> {
    if (data.subjectKind !== "node" || data.subjectId === null) return null;
    const row = await context.loaders.node.byId.load(data.subjectId);
    return row && toLogicModelNode(row);
  }

  @FieldResolver(() => FindingAcknowledgement, {
    nullable: true,
    description: "Why the version was published in spite of it; null when nobody answered for it.",
  })
  async acknowledgement(
    @Ctx() context: OperationContext,
    @Root() { data, versionId }: Finding,
  ): Promise<FindingAcknowledgement | null> {
    const rows = await context.loaders.check.acknowledgementsByVersion.load(versionId);
    const row = rows.find(
      ({ rule, subjectLineageId }) =>
        rule === data.rule && subjectLineageId === data.subjectLineageId,
    );
    return row ? new FindingAcknowledgement(row) : null;
  }
}

async function findings(
  context: OperationContext,
  versionId: string,
  severity?: Severity | null,
): Promise<Finding[]> {
  const all = await context.loaders.check.findingsByVersion.load(versionId);
  return all
    .filter((finding) => !severity || finding.severity === severity)
    .map((finding) => new Finding(finding, versionId));
}
