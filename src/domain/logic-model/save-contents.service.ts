import type { Session } from "../../db/session";
import {
  addIndicators,
  changeIndicators,
  removeIndicators,
  type DraftVersion,
} from "../indicator/indicator.service";
import { deleteLinks, insertLinks, updateLinks } from "../link/link.repository";
import { deleteMappings, insertMappings, updateMappings } from "../mapping/mapping.repository";
import { deleteNodes, insertNodes, updateNodes } from "../node/node.repository";
import { setTargets } from "../target/target.service";
import type { ContentsLink, ModelContents } from "./model-contents";

/**
 * Makes a draft that says `before` say `after`: one or two statements for each kind of thing that
 * is entered, changed or deleted, however many there are. A row counts as changed when it is
 * another object under the same key.
 */
export async function saveContents(
  session: Session,
  draft: DraftVersion,
  before: ModelContents,
  after: ModelContents,
): Promise<void> {
  const nodes = compare(before.nodes, after.nodes);
  const links = compare(before.links, after.links);
  const mappings = compare(before.mappings, after.mappings);
  const indicators = compare(before.indicators, after.indicators);
  const old = new Map(before.links.map((link) => [link.id, link]));
  const isRelinked = (link: ContentsLink): boolean => !hasSameEnds(old.get(link.id)!, link);
  // Arrows that lead elsewhere are entered anew under their keys: two that swap their ends would
  // otherwise be in each other's way for a moment.
  const relinked = links.changed.filter(isRelinked);
  const inDraft = <T extends object>(row: T) => ({ ...row, modelVersionId: draft.id });

  // Each in its turn and none waiting for the one before it: they leave together.
  await Promise.all([
    deleteMappings(session, mappings.removedIds),
    deleteLinks(session, [...links.removedIds, ...relinked.map(({ id }) => id)]),
    removeIndicators(session, indicators.removedIds),
    insertNodes(session, nodes.added.map(inDraft)),
    updateNodes(session, nodes.changed),
    insertLinks(session, [...links.added, ...relinked].map(inDraft)),
    updateLinks(
      session,
      links.changed.filter((link) => !isRelinked(link)),
    ),
    insertMappings(session, mappings.added.map(inDraft)),
    updateMappings(session, mappings.changed),
    addIndicators(session, draft, indicators.added),
    changeIndicators(session, indicators.changed),
    deleteNodes(session, nodes.removedIds),
    saveTargets(session, before, after),
  ]);
}

/**
 * Enters the targets that are new; targets are never changed or deleted on their own. Those of an
 * earlier version, which an indicator that comes back takes up, are there already.
 */
async function saveTargets(
  session: Session,
  before: ModelContents,
  after: ModelContents,
): Promise<void> {
  await setTargets(
    session,
    compare(before.targets, after.targets)
      .added.filter((target) => !target.isPublished)
      .map((target) => ({
        indicatorId: target.indicatorId,
        period: { start: target.periodStart, end: target.periodEnd },
        value: target.value,
        explanation: target.explanation,
        reason: target.reason,
      })),
  );
}

function compare<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map((row) => row.id));
  return {
    added: after.filter((row) => !old.has(row.id)),
    changed: after.filter((row) => old.has(row.id) && old.get(row.id) !== row),
    removedIds: before.filter((row) => !kept.has(row.id)).map((row) => row.id),
  };
}

const hasSameEnds = (a: ContentsLink, b: ContentsLink): boolean =>
  a.fromNodeId === b.fromNodeId && a.toNodeId === b.toNodeId;
