import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { DataSource } from "typeorm";
import { insertRows } from "./insert-rows";

const FOLDER = path.resolve(__dirname, "../../../../shared/data/harbour");

/** A `describe` that is skipped, with a line that says so, where the bundle is absent. */
export function describeWithHarbour(title: string, body: () => void): void {
  if (existsSync(FOLDER)) {
    describe(title, body);
    return;
  }
  console.warn(`Skipped: ${title}. There is no ${FOLDER}.`);
  describe.skip(`${title} (no bundle)`, body);
}

/** A JSON file of the bundle. */
export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as T;
}

type Cells = Record<string, string>;

function readCsv(file: string): Cells[] {
  return parse(readFileSync(path.join(FOLDER, file)), { columns: true, bom: true });
}

interface StarFile {
  code: string;
  edition: string;
  name: string;
  scale: { min: number; max: number };
  reviewIntervalDays: number;
  areas: { code: string; name: string }[];
  stages: { name: string; from: number; to: number }[];
}

interface ModelFile {
  model: string;
  title: string;
  contracts: string[];
  nodes: { ref: string; layer: string; title: string; stars?: StarRef[] }[];
}

interface StarRef {
  star: string;
  edition: string;
  area: string;
  weight: number;
}

/** Keys of what was loaded, by reference; Stars by `code|edition`. */
export interface Harbour {
  contracts: Map<string, string>;
  services: Map<string, string>;
  stars: Map<string, string>;
  /** By `model|ref`. */
  nodes: Map<string, string>;
  engagements: Map<string, string>;
}

/** Loads what evidence needs of the bundle straight into the tables. */
export async function loadHarbour(dataSource: DataSource): Promise<Harbour> {
  const organisations = keys(readCsv("organisations.csv").map((row) => row.organisation!));
  await insertRows(
    dataSource,
    "organisation",
    readCsv("organisations.csv").map((row) => ({
      ...{ id: organisations.get(row.organisation!), reference: row.organisation, version: 1 },
      ...{ name: row.name, kinds: row.kinds!.split(";"), created_at: new Date() },
    })),
  );
  const { stars, areas } = await loadStars(dataSource);
  const contracts = await loadContracts(dataSource, organisations);
  const nodes = await loadModels(dataSource, organisations, contracts, areas);
  const people = await loadEngagements(dataSource, organisations, contracts);
  await loadReadings(dataSource, stars, people.engagements, people.providers);
  return { contracts, stars, nodes, services: people.services, engagements: people.engagements };
}

const keys = (references: string[]): Map<string, string> =>
  new Map(references.map((reference) => [reference, randomUUID()]));

async function loadStars(dataSource: DataSource) {
  const stars = new Map<string, string>();
  const areas = new Map<string, string>();
  for (const file of readdirSync(path.join(FOLDER, "stars"))) {
    const star = readJson<StarFile>(`stars/${file}`);
    const id = randomUUID();
    const name = `${star.code}|${star.edition}`;
    stars.set(name, id);
    await insertRows(dataSource, "star", [
      {
        ...{ id, code: star.code, edition: star.edition, name: star.name, publisher: "Nobody" },
        ...{ licensed: false, scale_min: star.scale.min, scale_max: star.scale.max },
        ...{ review_interval_days: star.reviewIntervalDays, review_tolerance_days: 14 },
        ...{ registered_by: "a test", registered_at: new Date() },
      },
    ]);
    star.areas.forEach((area) => areas.set(`${name}|${area.code}`, randomUUID()));
    await insertRows(
      dataSource,
      "star_area",
      star.areas.map((area, i) => ({
        ...{ id: areas.get(`${name}|${area.code}`), star_id: id, position: i + 1 },
        ...area,
      })),
    );
    await insertRows(
      dataSource,
      "star_stage",
      star.stages.map((stage, i) => ({
        ...{ id: randomUUID(), star_id: id, position: i + 1, name: stage.name },
        ...{ from_score: stage.from, to_score: stage.to },
      })),
    );
  }
  return { stars, areas };
}

async function loadContracts(dataSource: DataSource, organisations: Map<string, string>) {
  const rows = readCsv("contracts.csv");
  const contracts = keys(rows.map((row) => row.contract!));
  await insertRows(
    dataSource,
    "contract",
    rows.map((row) => ({
      ...{ id: contracts.get(row.contract!), reference: row.contract, title: row.title },
      ...{ commissioner_id: organisations.get(row.commissioner!), status: row.status, version: 1 },
      ...{ starts_on: row.starts_on, ends_on: row.ends_on, created_at: new Date() },
    })),
  );
  return contracts;
}

async function loadModels(
  dataSource: DataSource,
  organisations: Map<string, string>,
  contracts: Map<string, string>,
  areas: Map<string, string>,
) {
  const nodes = new Map<string, string>();
  for (const file of readdirSync(path.join(FOLDER, "models"))) {
    const model = readJson<ModelFile>(`models/${file}`);
    const [logic_model_id, model_version_id] = [randomUUID(), randomUUID()];
    const now = new Date();
    await insertRows(dataSource, "logic_model", [
      {
        ...{ id: logic_model_id, reference: model.model, version: 1, created_at: now },
        owner_id: organisations.get("RIVERTON"),
      },
    ]);
    await insertRows(dataSource, "model_version", [
      {
        ...{ id: model_version_id, logic_model_id, number: 1, status: "draft", version: 1 },
        ...{ title: model.title, created_by: "a test", created_at: now },
      },
    ]);
    await insertRows(
      dataSource,
      "model_attachment",
      model.contracts.map((reference) => ({
        ...{ id: randomUUID(), logic_model_id, contract_id: contracts.get(reference) },
        ...{ attached_by: "a test", attached_at: now },
      })),
    );
    model.nodes.forEach((node) => nodes.set(`${model.model}|${node.ref}`, randomUUID()));
    const idOf = (ref: string) => nodes.get(`${model.model}|${ref}`);
    await insertRows(
      dataSource,
      "node",
      model.nodes.map((node, position) => ({
        ...{ id: idOf(node.ref), model_version_id, lineage_id: idOf(node.ref), position },
        ...{ reference: node.ref, layer: node.layer, title: node.title },
      })),
    );
    await insertRows(
      dataSource,
      "mapping",
      model.nodes.flatMap((node) =>
        (node.stars ?? []).map(({ star, edition, area, weight }) => ({
          ...{ id: randomUUID(), model_version_id, lineage_id: randomUUID(), weight },
          ...{ node_id: idOf(node.ref), star_area_id: areas.get(`${star}|${edition}|${area}`) },
        })),
      ),
    );
    await dataSource.query(
      `update model_version
       set status = 'published', published_at = now(), published_by = 'a test' where id = $1`,
      [model_version_id],
    );
  }
  return nodes;
}

async function loadEngagements(
  dataSource: DataSource,
  organisations: Map<string, string>,
  contracts: Map<string, string>,
) {
  const rows = readCsv("engagements.csv");
  const providerOf = new Map(
    readCsv("contracts.csv").map((row) => [row.contract!, organisations.get(row.provider!)!]),
  );
  const services = keys([...new Set(rows.map((row) => `${row.contract}|${row.service}`))]);
  const engagements = keys(rows.map((row) => row.engagement!));
  const providers = new Map(
    rows.map((row) => [row.engagement!, providerOf.get(row.contract!)!] as const),
  );
  await insertRows(
    dataSource,
    "service",
    [...services].map(([name, id]) => ({
      ...{ id, contract_id: contracts.get(name.split("|")[0]!), version: 1 },
      ...{ provider_id: providerOf.get(name.split("|")[0]!), name: name.split("|")[1] },
      created_at: new Date(),
    })),
  );
  await insertRows(
    dataSource,
    "service_user",
    rows.map((row) => ({
      ...{ id: engagements.get(row.engagement!), pseudonym: row.engagement },
      ...{ organisation_id: providers.get(row.engagement!), created_at: new Date() },
    })),
  );
  await insertRows(
    dataSource,
    "engagement",
    rows.map((row) => ({
      ...{ id: engagements.get(row.engagement!), provider_id: providers.get(row.engagement!) },
      ...{ reference: row.engagement, service_user_id: engagements.get(row.engagement!) },
      ...{ contract_id: contracts.get(row.contract!), started_on: row.started_on, version: 1 },
      service_id: services.get(`${row.contract}|${row.service}`),
      ...{ ended_on: row.ended_on || null, end_reason: row.end_reason || null },
      facts: { age_band: row.age_band, gender: row.gender },
      entered_at: new Date(),
    })),
  );
  return { services, engagements, providers };
}

async function loadReadings(
  dataSource: DataSource,
  stars: Map<string, string>,
  engagements: Map<string, string>,
  providers: Map<string, string>,
) {
  const areaCodes = new Map<string, string[]>();
  for (const file of readdirSync(path.join(FOLDER, "stars"))) {
    const star = readJson<StarFile>(`stars/${file}`);
    areaCodes.set(
      `${star.code}|${star.edition}`,
      star.areas.map((area) => area.code),
    );
  }
  const now = new Date();
  await insertRows(
    dataSource,
    "reading",
    readCsv("readings.csv").map((row) => {
      const star = `${row.star}|${row.edition}`;
      const score = (code: string) => (row[code] ? Number(row[code]) : null);
      return {
        ...{ id: randomUUID(), provider_id: providers.get(row.engagement!), version: 1 },
        ...{ reference: row.reading, engagement_id: engagements.get(row.engagement!) },
        ...{ star_id: stars.get(star), taken_on: row.taken_on, completed_by: row.completed_by },
        ...{ kind: row.kind, state: row.state, scores: areaCodes.get(star)!.map(score) },
        ...{ notes: row.notes || null, recorded_by: "a test", entered_at: now },
        completed_at: row.state === "in_progress" ? null : now,
        withdrawn_at: row.state === "withdrawn" ? now : null,
      };
    }),
  );
}
