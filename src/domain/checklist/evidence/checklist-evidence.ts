import type { Disclosure } from "../../evidence/protection/disclosure";
import type { Named } from "../../evidence/star-evidence";
import type { ChecklistArea } from "../checklist-definition";
import type { ChecklistMappingEntity } from "../checklist-mapping.entity";
import type { ChecklistEntity } from "../checklist.entity";
import type { GivenArea } from "./protect-checklist";

/** What records of one area of a checklist say of an outcome that it is mapped to. */
export interface ChecklistEvidence {
  readonly mapping: ChecklistMappingEntity;
  readonly checklist: ChecklistEntity;
  readonly area: ChecklistArea;
  readonly contracts: readonly Named[];
  readonly figures: GivenArea;
  /** Null where nothing is protected from the viewer. */
  readonly disclosure: Disclosure | null;
}
