import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import type { Issue } from "../../refusal";
import { diffContents } from "../diff/diff-contents";
import { emptyContents, type ModelContents } from "../model-contents";
import { loadModelContents } from "../model-contents.service";
import { ModelAction } from "../model-event.entity";
import { insertEvent } from "../model-event.repository";
import { ModelVersionStatus } from "../model-version.entity";
import {
  findVersionOf,
  insertVersion,
  nextNumber,
  publishVersion,
} from "../model-version.repository";
import { touchModel } from "../logic-model.repository";
import { saveContents } from "../save-contents.service";
import { buildDefinition } from "./build-definition";
import type { ModelDefinition } from "./model-definition";

/**
 * Publishes a further version of a model, that says what a definition without Stars says. Boxes,
 * arrows and indicators of the same references go on, with what hangs on them. A draft that
 * somebody edits stays as it is.
 *
 * @returns what stands against it; empty where it was published
 */
export async function revisePublishedModel(
  session: Session,
  logicModelId: string,
  definition: ModelDefinition,
  reason: string,
): Promise<readonly Issue[]> {
  const { contents, issues } = buildDefinition(definition, []);
  if (issues.length > 0) return issues;
  const published = await findVersionOf(session, logicModelId, ModelVersionStatus.PUBLISHED);
  if (!published) {
    const message = "The model was never published: publish or discard its draft first.";
    return [{ path: ["model"], code: "NOT_PUBLISHED", message }];
  }
  const before = await loadModelContents(session, published.id);
  const after = continued(contents, before);
  const { title, description } = after;
  const version = { id: newId(), logicModelId };
  const number = await nextNumber(session, logicModelId);
  const copiedFromId = published.id;
  await insertVersion(session, { ...version, number, title, description, copiedFromId });
  await saveContents(session, version, emptyContents(), after);
  await publishVersion(session, version);
  await touchModel(session, logicModelId);
  await insertEvent(session, {
    logicModelId,
    modelVersionId: version.id,
    action: ModelAction.PUBLISHED,
    changes: diffContents(before, after),
    reason,
  });
  return [];
}

/** New contents with the lineages, and without the targets, of what is the same thing before. */
function continued(contents: ModelContents, before: ModelContents): ModelContents {
  const nodesBefore = new Map(before.nodes.map((node) => [node.reference, node]));
  const lineageOf = endsOf(before);
  const endsAfter = endsOf(contents);
  const links = new Map(before.links.map((link) => [lineageOf(link), link.lineageId]));
  const targets = new Set(targetKeys(before));
  const keys = targetKeys(contents);
  return {
    ...contents,
    nodes: contents.nodes.map((node) => {
      const {
        lineageId = node.lineageId,
        x = null,
        y = null,
      } = nodesBefore.get(node.reference) ?? {};
      return { ...node, lineageId, x, y };
    }),
    links: contents.links.map((link) => ({
      ...link,
      lineageId: links.get(endsAfter(link)) ?? link.lineageId,
    })),
    targets: contents.targets
      .filter((_, index) => !targets.has(keys[index]!))
      .map((target) => ({ ...target, isPublished: false })),
  };
}

/** Names an arrow by the references of its boxes. */
function endsOf({
  nodes,
}: ModelContents): (link: { readonly fromNodeId: string; readonly toNodeId: string }) => string {
  const references = new Map(nodes.map((node) => [node.id, node.reference]));
  return ({ fromNodeId, toNodeId }) =>
    JSON.stringify([references.get(fromNodeId), references.get(toNodeId)]);
}

function targetKeys({ targets, indicators }: ModelContents): string[] {
  const references = new Map(indicators.map((one) => [one.id, one.reference]));
  return targets.map(({ indicatorId, periodStart, periodEnd, value }) =>
    JSON.stringify([references.get(indicatorId), periodStart, periodEnd, Number(value)]),
  );
}
