import { ContractStatus } from "../../../domain/contract/contract.entity";
import { PartyRole } from "../../../domain/contract/contract-party.entity";
import type { Period } from "../../../domain/period";
import { readCurrency } from "../cells/read-currency";
import { readDay } from "../cells/read-day";
import { OPEN_CONTRACTING, PROJECTS, type RowOf } from "../indigo-table";
import type { IndigoMoney, IndigoParty, IndigoProject } from "../indigo-project";
import type { ProjectNotes } from "./project-notes";
import type { FundRow, ProjectRows } from "./project-rows";
import { keepRemarks, readAbout } from "./read-about";
import { readCommitments } from "./read-commitments";
import { readInvestments } from "./read-investments";
import { readMetrics } from "./read-metrics";
import { readMoney } from "./read-money";
import type { OrganisationBook } from "./read-organisation";
import { readCommissioner, readParties } from "./read-parties";
import { readClaims, readPayments } from "./read-payments";
import { isPlanned, readPlans } from "./read-plans";
import { readRateCard } from "./read-rate-card";
import { readResults } from "./read-results";
import { readServices } from "./read-services";
import { readStatus, readTerm } from "./read-terms";

/** What all projects of a folder share. */
export interface Surroundings {
  readonly book: OrganisationBook;
  readonly funds: ReadonlyMap<string, FundRow>;
  /** OCIDs that other projects have, added to by each. */
  readonly ocids: Set<string>;
}

const MAX_TITLE = 300;
const { columns } = PROJECTS;

/** Reads one project; null where it cannot be a contract, which a finding then says. */
export function readProject(
  notes: ProjectNotes,
  rows: ProjectRows,
  { book, funds, ocids }: Surroundings,
): IndigoProject | null {
  const { project } = rows;
  const commissioner = readCommissioner(notes, book, rows, funds);
  const period = readTerm(notes, project, recordedPeriods(rows));
  if (commissioner === null || period === null) return null;
  const parties = readParties(notes, book, rows);
  const provider = leadOf(parties);
  const status = readLandedStatus(notes, project, provider);
  const value = readMaximum(notes, project);
  const metrics = readMetrics(notes, rows);
  const references = new Set(metrics.map((metric) => metric.reference));
  const rateCard = readRateCard(notes, rows, {
    ...{ metrics: references, effectiveFrom: period.start, maximum: value },
  });
  const payments = readPayments(notes, book, rows, {
    ...{ metrics: references, commissioner, provider },
  });
  keepRemarks(notes, rows, funds);
  const parts = {
    results: readResults(notes, book, rows, { metrics: references, status }),
    plans: readPlans(notes, rows),
    claims: readClaims(notes, payments, { card: rateCard, provider }),
    commitments: readCommitments(notes, rows, currencyOf(project)),
    investments: readInvestments(notes, rows, currencyOf(project)),
    services: readServices(notes, rows),
  };
  return {
    ...{ file: project.file, line: project.line, reference: project.id },
    ...{ title: readTitle(notes, project), status, period, value, commissioner, parties, metrics },
    ...{ ocdsId: readOcid(notes, rows, ocids), about: readAbout(project), rateCard, payments },
    ...parts,
    remarks: notes.remarks,
  };
}

const leadOf = (parties: readonly IndigoParty[]): string | null =>
  parties.find(({ role }) => role === PartyRole.LEAD_PROVIDER)?.organisation ?? null;

/** As the stage has it; without a provider a contract can only be a draft. */
function readLandedStatus(
  notes: ProjectNotes,
  project: RowOf<typeof PROJECTS>,
  provider: string | null,
): ContractStatus {
  const status = readStatus(notes, project);
  if (provider !== null) return status;
  const message =
    "No provider is named: the contract stays a draft, as only drafts are without one.";
  notes.note(project, "NO_PROVIDER", message, columns.stage, project.stage);
  return ContractStatus.DRAFT;
}

function readTitle(notes: ProjectNotes, { name, ...project }: RowOf<typeof PROJECTS>): string {
  const title = name.replace(/\s+/g, " ");
  if (title === "") {
    notes.note(project, "NO_NAME", `It has no name: it is called ${project.id}.`, columns.name);
    return project.id;
  }
  if (title.length <= MAX_TITLE) return title;
  const message = `Its name is longer than ${MAX_TITLE} characters: it is cut.`;
  notes.note(project, "TEXT_SHORTENED", message, columns.name, title);
  return title.slice(0, MAX_TITLE);
}

/** The most that may be paid for outcomes. */
function readMaximum(notes: ProjectNotes, project: RowOf<typeof PROJECTS>): IndigoMoney | null {
  return readMoney(
    notes,
    project,
    {
      ...{ amount: project.maximumAmount, amountField: columns.maximumAmount },
      ...{ currency: project.maximumCurrency, currencyField: columns.maximumCurrency },
      ...{ subject: "Maximum potential outcome payment", about: "maximum" },
    },
    codeOf(project.investmentCurrency),
  );
}

/** The currency of the project's finance, for amounts that have none of their own. */
const currencyOf = (project: RowOf<typeof PROJECTS>): string | null =>
  codeOf(project.maximumCurrency) ?? codeOf(project.investmentCurrency);

function codeOf(text: string): string | null {
  const reading = readCurrency(text);
  return reading.kind === "currency" ? reading.code : null;
}

/** Whole periods of results in figures and of payments that were made. */
function recordedPeriods({ results, payments }: ProjectRows): Period[] {
  const rows = [
    ...results.filter(({ achieved }) => /^\d/.test(achieved)),
    ...payments.filter((row) => !isPlanned(row)),
  ];
  return rows.flatMap((row) => {
    const start = readDay(row.start, "start");
    const end = readDay(row.end, "end");
    if (start.kind !== "day" || end.kind !== "day" || start.day > end.day) return [];
    return [{ start: start.day, end: end.day }];
  });
}

/** The contract's id in open contracting data, which no two contracts share. */
function readOcid(
  notes: ProjectNotes,
  { openContracting }: ProjectRows,
  ocids: Set<string>,
): string | null {
  for (const row of openContracting) {
    if (row.ocid === "") continue;
    if (!ocids.has(row.ocid)) {
      ocids.add(row.ocid);
      return row.ocid;
    }
    const message = "Another project has the same OCID: it is kept in words.";
    notes.note(row, "DUPLICATE_OCID", message, OPEN_CONTRACTING.columns.ocid, row.ocid);
    notes.remark(row, "ocid", "Open contracting id", row.ocid);
  }
  return null;
}
