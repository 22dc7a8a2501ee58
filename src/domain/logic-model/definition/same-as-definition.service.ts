import type { Session } from "../../../db/session";
import { diffContents } from "../diff/diff-contents";
import { plainDecimal } from "../diff/field-changes";
import type { ContentsNode, ModelContents } from "../model-contents";
import { findContents } from "../model-contents.repository";
import {
  findEverAttached,
  findEverSet,
  findPublishedVersions,
  type SetOnce,
} from "./definition.repository";

/**
 * How a model that is there differs from a definition of the same reference; empty when some
 * published version of it says the same. What was done since (a later version, a revised target, a
 * contract detached) is no difference: the file says what was true then.
 */
export async function differencesFromDefinition(
  session: Session,
  logicModelId: string,
  defined: ModelContents,
  contracts: readonly string[],
): Promise<readonly string[]> {
  const versionIds = await findPublishedVersions(session, logicModelId);
  const [contents, attached, everSet] = await Promise.all([
    findContents(session, versionIds),
    findEverAttached(session, logicModelId),
    findEverSet(session, logicModelId),
  ]);
  const elsewhere = [
    ...contracts
      .filter((contract) => !attached.has(contract))
      .map((contract) => `It is not attached to the contract "${contract}".`),
    ...missingTargets(defined, everSet),
  ];
  const sentences = versionIds.map((id) => compare(contents.get(id)!, defined));
  const closest = sentences.find((one) => one.length === 0) ?? sentences[0];
  return [...(closest ?? ["It was never published."]), ...elsewhere];
}

function compare(existing: ModelContents, defined: ModelContents): string[] {
  const withoutTargets = (contents: ModelContents) => ({ ...contents, targets: [] });
  const aligned = align(existing, defined);
  return diffContents(withoutTargets(existing), withoutTargets(aligned)).map(
    (change) => change.sentence,
  );
}

/** The defined contents with the lineages of the existing boxes of the same references. */
function align(existing: ModelContents, defined: ModelContents): ModelContents {
  const known = new Map(existing.nodes.map((node) => [node.reference, node.lineageId]));
  const lineageOf = (node: ContentsNode): string => known.get(node.reference) ?? node.lineageId;
  return {
    ...defined,
    nodes: defined.nodes.map((node) => ({ ...node, lineageId: lineageOf(node) })),
  };
}

function missingTargets(defined: ModelContents, everSet: readonly SetOnce[]): string[] {
  const keyOf = ({ reference, periodStart, periodEnd, value, explanation }: SetOnce): string =>
    JSON.stringify([
      reference,
      periodStart,
      periodEnd,
      value === null ? null : plainDecimal(value),
      explanation ?? "",
    ]);
  const known = new Set(everSet.map(keyOf));
  const indicators = new Map(defined.indicators.map((indicator) => [indicator.id, indicator]));
  return defined.targets.flatMap((target) => {
    const { title, reference } = indicators.get(target.indicatorId)!;
    if (known.has(keyOf({ ...target, reference }))) return [];
    const period = `${target.periodStart} to ${target.periodEnd}`;
    return [`Indicator "${title}" never had the target ${target.value} for ${period}.`];
  });
}
