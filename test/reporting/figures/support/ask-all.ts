import { decodeId } from "../../../../src/graphql/global-id";
import type { Asking } from "../../../support/api";
import type { AskedEvidence } from "./asked-fields";
import { EVIDENCE_FIELDS } from "./asked-fields";
import * as rows from "./asked-rows";
import type { DatasetRow } from "./dataset-rows";

/** The names of the datasets that come of Star evidence. */
export const EVIDENCE_DATASETS = [
  ...["star_evidence", "node_evidence", "area_evidence", "coverage"],
  ...["stage_movements", "stage_snapshots"],
] as const;

/** A month of a contract as it is to be asked for. */
export interface AskedMonth {
  readonly month: string;
  /** Null for the present. */
  readonly asOf: string | null;
}

interface AskedNode {
  id: string;
  starEvidence?: AskedEvidence[];
}

/** A version of a logic model that was published. */
export interface AskedVersion {
  readonly id: string;
  readonly status: string;
  readonly publishedAt: string | null;
  readonly supersededAt: string | null;
}

/** A contract as the API has it. */
export interface AskedContract {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The contracts that somebody sees in the API. */
export async function contractsOf(asking: Asking): Promise<AskedContract[]> {
  const { contracts } = await asking.ask<{
    contracts: { nodes: AskedContract[] };
  }>(`{ contracts(first: 100) { nodes { id startsOn endsOn } } }`);
  return contracts.nodes;
}

/** The versions of logic models that somebody sees. */
export async function versionsOf(asking: Asking): Promise<AskedVersion[]> {
  const { logicModels } = await asking.ask<{
    logicModels: { nodes: { versions: AskedVersion[] }[] };
  }>(`{ logicModels(first: 50) { nodes { versions { id status publishedAt supersededAt } } } }`);
  return logicModels.nodes.flatMap(({ versions }) => versions);
}

function isInForce(version: AskedVersion, asOf: string | null): boolean {
  if (asOf === null) return version.status === "PUBLISHED";
  const { publishedAt, supersededAt } = version;
  const at = Date.parse(asOf);
  if (publishedAt === null || Date.parse(publishedAt) > at) return false;
  return supersededAt === null || Date.parse(supersededAt) > at;
}

/**
 * What the API answers about a contract and each outcome of the versions that it says are in force
 * for it, as rows of the datasets.
 */
export async function askAll(
  asking: Asking,
  contract: string,
  versions: readonly AskedVersion[],
  { month, asOf }: AskedMonth,
): Promise<Map<string, DatasetRow[]>> {
  const asked = { contract_id: decodeId("contract", contract), month, as_of: asOf };
  const whole = await asking.ask<{ node: { starEvidence: AskedEvidence[] } }>(
    `query ($id: ID!, $asOf: DateTime) { node(id: $id) { ... on Contract {
       starEvidence(asOf: $asOf) { ${EVIDENCE_FIELDS} } } } }`,
    { id: contract, asOf },
  );
  const found = new Map<string, DatasetRow[]>(EVIDENCE_DATASETS.map((name) => [name, []]));
  const add = (name: string, some: readonly DatasetRow[]) => found.get(name)!.push(...some);
  for (const evidence of whole.node.starEvidence) {
    if (evidence.involvement.otherEdition) throw new Error("readings of another edition");
    add("area_evidence", rows.areaRows(asked, evidence));
    add("coverage", [rows.coverageRow(asked, evidence)]);
    add("stage_movements", rows.movementRows(asked, evidence));
    add("stage_snapshots", rows.snapshotRows(asked, evidence));
  }
  for (const version of versions.filter((one) => isInForce(one, asOf))) {
    const { node: asOutcomes } = await asking.ask<{ node: { nodes: AskedNode[] } }>(
      `query ($id: ID!, $contract: ID!, $asOf: DateTime) { node(id: $id) {
         ... on LogicModelVersion { nodes { id ... on Outcome {
           starEvidence(contracts: [$contract], asOf: $asOf) { ${EVIDENCE_FIELDS} }
         } } } } }`,
      { id: version.id, contract, asOf },
    );
    for (const { id, starEvidence = [] } of asOutcomes.nodes) {
      for (const evidence of starEvidence) {
        if (evidence.scope.contracts.length === 0) continue;
        const nodeId = decodeId("node", id);
        add("star_evidence", rows.starRows(asked, nodeId, evidence));
        add("node_evidence", [rows.nodeRow(asked, nodeId, evidence)]);
      }
    }
  }
  return found;
}

/** The measurements of a contract that the API gives somebody, as rows of `measurements`. */
export async function askMeasurements(asking: Asking, contract: string): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = [];
  for (let after: string | null = null; ;) {
    const { node }: AskedMeasurements = await asking.ask<AskedMeasurements>(
      `query ($id: ID!, $after: String) { node(id: $id) { ... on Contract {
         measurements(first: 100, after: $after) {
           nodes {
             id period { start end } state value numerator denominator suppressed
             indicator { id unit }
           }
           pageInfo { hasNextPage endCursor }
         } } } }`,
      { id: contract, after },
    );
    const { nodes, pageInfo }: AskedMeasurements["node"]["measurements"] = node.measurements;
    rows.push(...nodes.map((measurement) => toRow(contract, measurement)));
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

interface AskedMeasurement {
  id: string;
  period: { start: string; end: string };
  state: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  suppressed: boolean;
  indicator: { id: string; unit: string };
}

interface AskedMeasurements {
  node: {
    measurements: {
      nodes: AskedMeasurement[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

const toRow = (contract: string, { indicator, ...measurement }: AskedMeasurement): DatasetRow => ({
  contract_id: decodeId("contract", contract),
  measurement_id: decodeId("measurement", measurement.id),
  indicator_id: decodeId("indicator", indicator.id),
  period_starts_on: measurement.period.start,
  period_ends_on: measurement.period.end,
  state: measurement.state.toLowerCase(),
  unit: indicator.unit,
  value: measurement.value,
  numerator: measurement.numerator,
  denominator: measurement.denominator,
  suppressed: measurement.suppressed ? "yes" : "no",
});
