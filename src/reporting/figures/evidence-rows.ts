import type { StarEvidence as StarEvidenceData } from "../../domain/evidence/star-evidence";
import { StarEvidence } from "../../domain/evidence/star-evidence.type";
import type { WholeEvidence } from "../../domain/evidence/star-evidence.service";
import { WHOLE_CONTRACT } from "../catalogue/figures/kept-sql";
import { areaRow } from "./area-row";
import type { ContractMonth } from "./contract-months";
import { movementRows, stageRows } from "./stage-rows";
import { starRow } from "./star-row";

/** A row of a table, by its columns' names. */
export type KeptRow = Readonly<Record<string, string | number | null>>;

/** The rows of one contract and month, by table. */
export interface EvidenceRows {
  readonly reported_area: KeptRow[];
  readonly reported_star: KeptRow[];
  readonly reported_movement: KeptRow[];
  readonly reported_stage: KeptRow[];
}

/** Whose figures they are. */
export interface Told {
  readonly contractId: string;
  readonly audience: string;
}

/** What the API answers about a contract and its outcomes as rows: figures are read from its types. */
export function evidenceRows(
  told: Told,
  { month, asOf }: ContractMonth,
  { ofContract, ofNodes }: WholeEvidence,
): EvidenceRows {
  const rows: EvidenceRows = {
    ...{ reported_area: [], reported_star: [], reported_movement: [], reported_stage: [] },
  };
  const { contractId, audience } = told;
  const of = { contract_id: contractId, audience, month, as_of: asOf?.toISOString() ?? null };
  for (const data of ofContract) {
    const { common, evidence } = addAreas(rows, of, WHOLE_CONTRACT, data);
    rows.reported_movement.push(...movementRows(common, evidence.areas));
    rows.reported_stage.push(...stageRows(common, evidence.areas));
  }
  for (const [nodeId, answers] of ofNodes) {
    for (const data of answers) addAreas(rows, of, nodeId, data);
  }
  return rows;
}

function addAreas(rows: EvidenceRows, of: KeptRow, nodeId: string, data: StarEvidenceData) {
  const evidence = new StarEvidence(data);
  const common = {
    ...of,
    star_id: evidence.star.row.id,
    released_at: data.disclosure?.asAt?.toISOString() ?? null,
  };
  rows.reported_star.push({ ...common, node_id: nodeId, ...starRow(evidence) });
  for (const area of evidence.areas) {
    const { id } = area.area.row;
    rows.reported_area.push({ ...common, node_id: nodeId, star_area_id: id, ...areaRow(area) });
  }
  return { common, evidence };
}
