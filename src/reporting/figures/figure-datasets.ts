import type { Dataset } from "../catalogue/dataset";
import { areaEvidence } from "../catalogue/datasets/area-evidence";
import { checklistOutcomes } from "../catalogue/datasets/checklist-outcomes";
import { coverage } from "../catalogue/datasets/coverage";
import { journeyStages } from "../catalogue/datasets/journey-stages";
import { measurements } from "../catalogue/datasets/measurements";
import { nodeEvidence } from "../catalogue/datasets/node-evidence";
import { outcomePayments } from "../catalogue/datasets/outcome-payments";
import { personalOutcomes } from "../catalogue/datasets/personal-outcomes";
import { readingChecks } from "../catalogue/datasets/reading-checks";
import { stageMovements } from "../catalogue/datasets/stage-movements";
import { stageSnapshots } from "../catalogue/datasets/stage-snapshots";
import { starEvidence } from "../catalogue/datasets/star-evidence";

/** The datasets of kept figures, by name: what is brought up to date before it is read. */
export const FIGURE_DATASETS: ReadonlyMap<string, Dataset> = new Map(
  [
    ...[starEvidence, nodeEvidence, areaEvidence, coverage],
    ...[stageMovements, stageSnapshots, measurements, outcomePayments],
    ...[readingChecks, journeyStages, checklistOutcomes, personalOutcomes],
  ].map((dataset) => [dataset.name, dataset]),
);
