import type { DataSource } from "typeorm";
import { StartError } from "../start-error";
import { letAct } from "./acting";
import { CASE_STUDIES } from "./practice/case-studies";
import { CHECKLISTS } from "./practice/checklists";
import { DESIGN_WORKSHOPS } from "./practice/design-workshop";
import { JOURNEY } from "./practice/journey";
import { LEARNING } from "./practice/learning";
import type { DemoPart } from "./practice/part";
import { READING_QUALITY } from "./practice/reading-quality";
import { READINESS } from "./practice/readiness";
import { IMPLEMENTATION } from "./practice/implementation";
import { SUITABILITY } from "./practice/suitability";
import { TRAINING_CASE } from "./practice/training-case";
import { WAY_THROUGH } from "./practice/way-through";

/** In the order in which they are entered: later ones may rest on earlier ones. */
const PARTS: readonly DemoPart[] = [
  SUITABILITY,
  IMPLEMENTATION,
  JOURNEY,
  READING_QUALITY,
  WAY_THROUGH,
  TRAINING_CASE,
  DESIGN_WORKSHOPS,
  LEARNING,
  CASE_STUDIES,
  CHECKLISTS,
  READINESS,
];

/**
 * Lets the demonstration's people review, plan, check, ask and agree. Each part lands whole or not at
 * all, and where it does not fit what somebody made of the data, the others land nevertheless.
 *
 * @param owner the database as its owner sees it
 */
export async function loadDemoPractice(
  owner: DataSource,
  log: (line: string) => void,
): Promise<void> {
  for (const part of PARTS) await loadPart(owner, part, log);
}

async function loadPart(
  owner: DataSource,
  part: DemoPart,
  log: (line: string) => void,
): Promise<void> {
  try {
    await letAct(owner, async (acting) => {
      if (!(await part.isThere(acting.session))) await part.load(acting);
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    log(`The demonstration goes without ${part.title}: ${error.message}`);
  }
}
