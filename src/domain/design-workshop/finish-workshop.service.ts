import type { Session } from "../../db/session";
import { applyOperations } from "../logic-model/builder/apply-operations";
import { Workspace, type Surroundings } from "../logic-model/builder/workspace";
import { createLogicModel } from "../logic-model/create-logic-model.service";
import { emptyContents } from "../logic-model/model-contents";
import { conflict, invalid, notAllowed } from "../refusal";
import { contentOf } from "./design-workshop.entity";
import { finishWorkshop } from "./design-workshop.repository";
import { getOpenWorkshop } from "./design-workshop.service";
import { workshopGaps } from "./workshop-gaps";
import { reasoning } from "./workshop-reasoning";
import { workshopOperations } from "./workshop-to-operations";

/**
 * Makes the draft of a logic model of what a workshop said, by the builder's own rules. The workshop
 * stays with its reasoning, and the model names it.
 *
 * @param reference of the model; null for the workshop's own
 * @returns the keys of both
 * @throws Refusal when it is not there or not the viewer's, was changed in the meantime, leaves a
 *   question open that must be answered, or the reference is taken
 */
export async function finishDesignWorkshop(
  session: Session,
  id: string,
  version: number,
  reference: string | null,
): Promise<{ readonly workshopId: string; readonly logicModelId: string }> {
  const workshop = await getOpenWorkshop(session, id, version);
  const content = contentOf(workshop);
  const open = workshopGaps(content).filter(({ mustBeAnswered }) => mustBeAnswered);
  if (open.length > 0) {
    throw notAllowed("QUESTIONS_OPEN", open.map(({ question }) => question).join(" "));
  }
  const { title, organisationId: ownerId } = workshop;
  const workspace = new Workspace(
    emptyContents(title, reasoning(workshop.reference, content)),
    NOTHING_AROUND,
  );
  const issues = applyOperations(workspace, workshopOperations(content));
  if (issues.length > 0) throw invalid(issues);
  const logicModelId = await createLogicModel(session, {
    ...{ reference: reference ?? workshop.reference, ownerId, contractIds: [] },
    startsAs: {
      contents: workspace.contents(),
      inWords: `Made of the workshop ${workshop.reference}`,
    },
  });
  if (await finishWorkshop(session, id, version, logicModelId)) {
    return { workshopId: id, logicModelId };
  }
  throw conflict("This workshop was changed in the meantime: read it again.");
}

/** A workshop names no Star, and nothing was measured yet. */
const NOTHING_AROUND: Surroundings = { areas: new Map(), lineages: new Map(), targets: new Map() };
