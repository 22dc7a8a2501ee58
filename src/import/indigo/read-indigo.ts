import { PartyRole } from "../../domain/contract/contract-party.entity";
import { OrganisationKind } from "../../domain/organisation/organisation.entity";
import type { BundleSource } from "../bundle-source";
import type { PlacedFault } from "../fault";
import { Findings } from "./finding";
import { ORGANISATIONS, PROJECTS } from "./indigo-table";
import type { IndigoData, IndigoOrganisation, IndigoProject } from "./indigo-project";
import { ProjectNotes } from "./project/project-notes";
import type { OrganisationRow, ProjectRows } from "./project/project-rows";
import { OrganisationBook } from "./project/read-organisation";
import { readProject } from "./project/read-project";
import { readFolder, type IndigoFolder } from "./read-folder";

const MAX_TITLE = 300;

/**
 * Reads the files of the INDIGO Impact Bond Dataset and makes them ready to be landed. What the
 * source leaves open, says twice or says in words is found, never silently dropped.
 *
 * @returns with `faults` where files cannot be read at all
 * @throws BundleError without projects.csv and organisations.csv
 */
export async function readIndigo(
  source: BundleSource,
): Promise<IndigoData & { readonly faults: readonly PlacedFault[] }> {
  const findings = new Findings();
  const folder = await readFolder(source, findings);
  const organisations = uniqueRows(findings, folder.organisations, "DUPLICATE_ORGANISATION");
  const projects = uniqueRows(findings, folder.projects, "DUPLICATE_PROJECT");
  noteUnknownProjects(findings, folder, projects);
  const book = new OrganisationBook(organisations);
  const funds = new Map(folder.funds.map(({ id, name, host }) => [id, { name, host }]));
  const surroundings = { book, funds, ocids: new Set<string>() };
  const landed: IndigoProject[] = [];
  const notLanded: string[] = [];
  for (const [reference, project] of projects) {
    const notes = new ProjectNotes(findings, reference);
    const rows = { project, ...folder.partsOf(reference) };
    const read = readProject(notes, rows, surroundings);
    if (read === null) notLanded.push(reference);
    else landed.push(read);
  }
  return {
    organisations: toOrganisations(organisations, book, kindsByRole(landed)),
    projects: landed,
    notLanded,
    findings: findings.all,
    rows: folder.rows,
    faults: folder.faults,
  };
}

/** Rows by their ids; those without one, or with one that came before, are left out. */
function uniqueRows<Row extends OrganisationRow | ProjectRows["project"]>(
  findings: Findings,
  rows: readonly Row[],
  duplicate: "DUPLICATE_ORGANISATION" | "DUPLICATE_PROJECT",
): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const facts = { field: ORGANISATIONS.columns.id, value: row.id };
    if (row.id === "") {
      findings.note(row, "NO_REFERENCE", "It has no id: it is left out.", facts);
    } else if (found.has(row.id)) {
      const message = `${row.id} is there before, on line ${found.get(row.id)!.line}.`;
      findings.note(row, duplicate, message, facts);
    } else {
      found.set(row.id, row);
    }
  }
  return found;
}

function noteUnknownProjects(
  findings: Findings,
  { named }: IndigoFolder,
  projects: ReadonlyMap<string, unknown>,
): void {
  for (const [reference, row] of named) {
    if (projects.has(reference)) continue;
    const message = `There is no project "${reference}" in ${PROJECTS.file}: its rows are left out.`;
    findings.note(row, "UNKNOWN_PROJECT", message, { field: "Project ID", value: reference });
  }
}

/** What organisations do in the projects. */
function kindsByRole(projects: readonly IndigoProject[]): Map<string, Set<OrganisationKind>> {
  const kinds = new Map<string, Set<OrganisationKind>>();
  const add = (organisation: string, kind: OrganisationKind): void => {
    const known = kinds.get(organisation) ?? new Set();
    kinds.set(organisation, known.add(kind));
  };
  for (const { commissioner, parties, services, commitments, payments } of projects) {
    add(commissioner, OrganisationKind.COMMISSIONER);
    for (const { organisation } of commitments) add(organisation, OrganisationKind.COMMISSIONER);
    for (const { payer, recipient } of payments) {
      add(payer, OrganisationKind.COMMISSIONER);
      add(recipient, OrganisationKind.PROVIDER);
    }
    for (const { provider } of services) add(provider, OrganisationKind.PROVIDER);
    for (const { organisation, role } of parties) add(organisation, KINDS[role]);
  }
  return kinds;
}

const KINDS: Readonly<Record<PartyRole, OrganisationKind>> = {
  [PartyRole.LEAD_PROVIDER]: OrganisationKind.PROVIDER,
  [PartyRole.SUBCONTRACTOR]: OrganisationKind.PROVIDER,
  [PartyRole.INVESTOR]: OrganisationKind.INVESTOR,
  [PartyRole.EVALUATOR]: OrganisationKind.INTERMEDIARY,
  [PartyRole.INTERMEDIARY]: OrganisationKind.INTERMEDIARY,
};

/** All of the file, and those that are named without being in it. */
function toOrganisations(
  rows: ReadonlyMap<string, OrganisationRow>,
  book: OrganisationBook,
  kinds: ReadonlyMap<string, ReadonlySet<OrganisationKind>>,
): IndigoOrganisation[] {
  return [...rows.keys(), ...book.unknown].map((reference) => ({
    reference,
    name: book.nameOf(reference).replace(/\s+/g, " ").slice(0, MAX_TITLE),
    kinds: [...(kinds.get(reference) ?? [kindByType(rows.get(reference)?.type ?? "")])].sort(),
  }));
}

/** What an organisation without a part in any project is taken for. */
const kindByType = (type: string): OrganisationKind =>
  type.startsWith("Government") ? OrganisationKind.COMMISSIONER : OrganisationKind.INTERMEDIARY;
