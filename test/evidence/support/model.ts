import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { instant, type World } from "./world";
import { insertRows } from "./insert-rows";

/** An outcome with the areas (Star and area index) that are mapped to it, and their weights. */
export interface TestOutcome {
  title: string;
  outcomeType?: string;
  mapped: { star: number; area: number; weight: number }[];
}

export interface TestModel {
  contractIds: string[];
  outcomes: TestOutcome[];
  status?: "draft" | "published";
}

export interface AddedModel {
  modelId: string;
  versionId: string;
  nodeIds: string[];
}

/** Enters a model with one version, attached to contracts from the start of 2025 on. */
export async function addModel(
  dataSource: DataSource,
  world: World,
  { contractIds, outcomes, status = "published" }: TestModel,
): Promise<AddedModel> {
  const modelId = randomUUID();
  await insertRows(dataSource, "logic_model", [
    {
      ...{ id: modelId, reference: `M-${modelId}`, owner_id: world.commissionerId, version: 1 },
      created_at: instant(0),
    },
  ]);
  await insertRows(
    dataSource,
    "model_attachment",
    contractIds.map((contract_id) => ({
      ...{ id: randomUUID(), logic_model_id: modelId, contract_id },
      ...{ attached_by: "a test", attached_at: instant(0) },
    })),
  );
  const version = await addVersion(dataSource, world, { modelId, number: 1, outcomes });
  if (status === "published") await publish(dataSource, version.versionId);
  return { modelId, ...version };
}

/** Enters a draft version. */
export async function addVersion(
  dataSource: DataSource,
  world: World,
  { modelId, number, outcomes }: { modelId: string; number: number; outcomes: TestOutcome[] },
): Promise<{ versionId: string; nodeIds: string[] }> {
  const versionId = randomUUID();
  const nodeIds = outcomes.map(() => randomUUID());
  await insertRows(dataSource, "model_version", [
    {
      ...{ id: versionId, logic_model_id: modelId, number, status: "draft", version: 1 },
      ...{ title: "A model", created_by: "a test", created_at: instant(0) },
    },
  ]);
  await insertRows(
    dataSource,
    "node",
    outcomes.map(({ title, outcomeType }, position) => ({
      ...{ id: nodeIds[position], model_version_id: versionId, lineage_id: nodeIds[position] },
      ...{ layer: "final_outcome", title, position, outcome_type: outcomeType ?? null },
    })),
  );
  await insertRows(
    dataSource,
    "mapping",
    outcomes.flatMap(({ mapped }, i) =>
      mapped.map(({ star, area, weight }) => ({
        ...{ id: randomUUID(), model_version_id: versionId, lineage_id: randomUUID(), weight },
        ...{ node_id: nodeIds[i], star_area_id: world.areaIds[star]![area] },
      })),
    ),
  );
  return { versionId, nodeIds };
}

/** Puts a draft in force, and supersedes what was in force before it. */
export async function publish(dataSource: DataSource, versionId: string): Promise<void> {
  await dataSource.query(
    `update model_version set status = 'superseded', superseded_at = now()
     where status = 'published'
       and logic_model_id = (select logic_model_id from model_version where id = $1)`,
    [versionId],
  );
  await dataSource.query(
    `update model_version
     set status = 'published', published_at = now(), published_by = 'a test' where id = $1`,
    [versionId],
  );
}
