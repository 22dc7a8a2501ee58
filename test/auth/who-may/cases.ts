import { CARE_CASES } from "./care-cases";
import type { Case } from "./case";
import { DESIGN_CASES } from "./design-cases";
import { CHECKLIST_CASES } from "./checklist-cases";
import { FIGURE_CASES } from "./figure-cases";
import { FIT_CASES } from "./fit-cases";
import { LEARNING_CASES } from "./learning-cases";
import { MODEL_CASES } from "./model-cases";
import { ORGANISATION_CASES } from "./organisation-cases";
import { PAYING_CASES } from "./paying-cases";
import { READING_QUALITY_CASES } from "./reading-quality-cases";
import { READINESS_CASES } from "./readiness-cases";

/** Every mutation that is about something of an organisation's. */
export const CASES: readonly Case[] = [
  ...ORGANISATION_CASES,
  ...CARE_CASES,
  ...MODEL_CASES,
  ...FIGURE_CASES,
  ...PAYING_CASES,
  ...CHECKLIST_CASES,
  ...READINESS_CASES,
  ...READING_QUALITY_CASES,
  ...LEARNING_CASES,
  ...DESIGN_CASES,
  ...FIT_CASES,
];
