import { basename } from "node:path";
import { BundleError, type BundleFile, type BundleSource } from "../bundle-source";
import type { PlacedFault } from "../fault";
import type { Findings } from "./finding";
import {
  COMMITMENTS,
  FUNDS,
  INVESTMENTS,
  LOCATIONS,
  METRICS,
  OPEN_CONTRACTING,
  ORGANISATIONS,
  OUTCOME_FUNDS,
  PAYMENTS,
  PLANS,
  PRICINGS,
  PROJECTS,
  RESULTS,
  SERVICE_PROVISIONS,
  type IndigoRow,
  type IndigoTable,
} from "./indigo-table";
import type { OrganisationRow, PartRows, ProjectRows } from "./project/project-rows";
import { readTable } from "./read-table";

/** All rows of a folder. */
export interface IndigoFolder {
  readonly organisations: readonly OrganisationRow[];
  readonly projects: readonly ProjectRows["project"][];
  readonly funds: readonly IndigoRow<keyof typeof FUNDS.columns>[];
  /** The other rows of a project. */
  partsOf(project: string): PartRows;
  /** References to projects that rows name, each with the first of them. */
  readonly named: ReadonlyMap<string, IndigoRow<"project">>;
  /** Rows of each file that is there. */
  readonly rows: ReadonlyMap<string, number>;
  /** What makes files unreadable; where there is any, nothing is landed. */
  readonly faults: readonly PlacedFault[];
}

/**
 * Reads the files of a folder, wherever in it they lie.
 *
 * @throws BundleError without projects.csv and organisations.csv, or with two files of one name
 */
export async function readFolder(source: BundleSource, findings: Findings): Promise<IndigoFolder> {
  const reader = new FolderReader(await filesOf(source), findings);
  const named = new Map<string, IndigoRow<"project">>();
  const parts = async <Column extends string>(table: IndigoTable<Column | "project">) => {
    const rows = await reader.read(table);
    for (const row of rows) if (!named.has(row.project)) named.set(row.project, row);
    return Map.groupBy(rows, (row): string => row.project);
  };
  const organisations = await reader.read(ORGANISATIONS);
  const projects = await reader.read(PROJECTS);
  const funds = await reader.read(FUNDS);
  const tables = {
    locations: await parts(LOCATIONS),
    investments: await parts(INVESTMENTS),
    openContracting: await parts(OPEN_CONTRACTING),
    outcomeFunds: await parts(OUTCOME_FUNDS),
    metrics: await parts(METRICS),
    commitments: await parts(COMMITMENTS),
    plans: await parts(PLANS),
    payments: await parts(PAYMENTS),
    pricings: await parts(PRICINGS),
    results: await parts(RESULTS),
    provisions: await parts(SERVICE_PROVISIONS),
  };
  const partsOf = (project: string): PartRows => ({
    locations: tables.locations.get(project) ?? [],
    investments: tables.investments.get(project) ?? [],
    openContracting: tables.openContracting.get(project) ?? [],
    outcomeFunds: tables.outcomeFunds.get(project) ?? [],
    metrics: tables.metrics.get(project) ?? [],
    commitments: tables.commitments.get(project) ?? [],
    plans: tables.plans.get(project) ?? [],
    payments: tables.payments.get(project) ?? [],
    pricings: tables.pricings.get(project) ?? [],
    results: tables.results.get(project) ?? [],
    provisions: tables.provisions.get(project) ?? [],
  });
  const { rows, faults } = reader;
  return { organisations, projects, funds, partsOf, named, rows, faults };
}

async function filesOf(source: BundleSource): Promise<ReadonlyMap<string, BundleFile>> {
  const files = new Map<string, BundleFile>();
  for (const file of await source.list()) {
    const name = basename(file.path);
    const same = files.get(name);
    if (same) {
      throw new BundleError(
        `${source.name} holds ${same.path} and ${file.path}: give the folder of one snapshot.`,
      );
    }
    files.set(name, file);
  }
  const missing = [ORGANISATIONS, PROJECTS].filter(({ file }) => !files.has(file));
  if (missing.length === 0) return files;
  const names = missing.map(({ file }) => file).join(" and ");
  throw new BundleError(
    `${source.name} holds no ${names}: give the folder of the dataset's CSV files.`,
  );
}

class FolderReader {
  readonly rows = new Map<string, number>();
  readonly faults: PlacedFault[] = [];

  constructor(
    private readonly files: ReadonlyMap<string, BundleFile>,
    private readonly findings: Findings,
  ) {}

  /** All rows of a file; none where it is absent. */
  async read<Column extends string>(
    table: IndigoTable<Column>,
  ): Promise<readonly IndigoRow<Column>[]> {
    const file = this.files.get(table.file);
    if (file === undefined) {
      const message = "The file is not there: what it would say is left as it is.";
      this.findings.note({ file: table.file, line: null }, "ABSENT_FILE", message);
      return [];
    }
    const { rows, faults } = await readTable(table, file);
    this.rows.set(table.file, rows.length);
    this.faults.push(...faults);
    return rows;
  }
}
