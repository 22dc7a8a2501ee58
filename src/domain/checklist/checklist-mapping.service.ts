import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { ModelVersionStatus } from "../logic-model/model-version.entity";
import { NodeLayer } from "../node/node.entity";
import { invalid, notAllowed, notFound } from "../refusal";
import { findChecklists } from "./checklist.repository";
import {
  endMapping,
  findMapping,
  findMappings,
  findMappingTarget,
  insertMapping,
} from "./checklist-mapping.repository";

/** Areas of checklists that one outcome may have: what is mapped to everything tells of nothing. */
const MOST_MAPPINGS = 10;

const OUTCOME_LAYERS: readonly NodeLayer[] = [NodeLayer.INTERIM_OUTCOME, NodeLayer.FINAL_OUTCOME];

/** An area of a checklist to bind to an outcome. */
export interface NewChecklistMapping {
  readonly nodeId: string;
  readonly checklistId: string;
  readonly area: string;
  readonly explanation?: string | null;
}

/**
 * Binds an area of a checklist to an outcome, through all versions of its model. The same again
 * changes nothing.
 *
 * @returns the mapping's key
 * @throws Refusal when something is not there, or the node is no outcome of a published version
 */
export async function mapChecklist(session: Session, input: NewChecklistMapping): Promise<string> {
  const checks = new Checks(["input"]);
  checks.text(input.explanation, "explanation");
  checks.throwIfAny();
  const target = await findMappingTarget(session, input.nodeId);
  if (!target) throw notFound("outcome", ["input", "outcome"]);
  await authorise(session, "checklist.map", { logicModelId: target.logicModelId });
  if (!OUTCOME_LAYERS.includes(target.layer)) {
    throw notAllowed(
      "NOT_AN_OUTCOME",
      `"${target.title}" is no outcome: map a checklist to an interim or a final outcome.`,
    );
  }
  if (target.status !== ModelVersionStatus.PUBLISHED) {
    throw notAllowed(
      "NOT_PUBLISHED",
      `"${target.title}" is of a version that is not in force: name the outcome in the published one.`,
    );
  }
  const [checklist] = await findChecklists(session, [input.checklistId]);
  if (!checklist) throw notFound("checklist", ["input", "checklist"]);
  const areas = checklist.areas.map(({ code }) => code);
  if (!areas.includes(input.area)) {
    const message = `"${input.area}" is no area of ${checklist.title}: its areas are ${areas.join(", ")}.`;
    throw invalid([{ path: ["input", "area"], code: "UNKNOWN_AREA", message }]);
  }
  const known = await findMappings(session, target.lineageId);
  const same = known.find(
    ({ checklistId, area }) => checklistId === checklist.id && area === input.area,
  );
  if (same) return same.id;
  if (known.length >= MOST_MAPPINGS) {
    throw notAllowed(
      "TOO_MANY_MAPPINGS",
      `"${target.title}" has ${known.length} areas of checklists: what stands for everything tells ` +
        "of nothing. Withdraw one first.",
    );
  }
  return insertMapping(session, {
    ...{ logicModelId: target.logicModelId, nodeLineageId: target.lineageId },
    ...{ checklistId: checklist.id, area: input.area, explanation: input.explanation ?? null },
  });
}

/**
 * Ends that an area is told beside an outcome, in the open.
 *
 * @throws Refusal when it is not there, ended already, or no reason is given
 */
export async function withdrawChecklistMapping(
  session: Session,
  id: string,
  reason: string,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const mapping = await findMapping(session, id);
  if (!mapping) throw notFound("mapping of a checklist", ["input", "mapping"]);
  await authorise(session, "checklist.map", { logicModelId: mapping.logicModelId });
  if (await endMapping(session, id, reason)) return id;
  throw notAllowed("WITHDRAWN_ALREADY", "This mapping is withdrawn already.");
}
