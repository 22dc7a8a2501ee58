import { PartyRole } from "../../../domain/contract/contract-party.entity";
import {
  COMMITMENTS,
  FUNDS,
  INVESTMENTS,
  PAYMENTS,
  RESULTS,
  SERVICE_PROVISIONS,
} from "../indigo-table";
import type { IndigoParty } from "../indigo-project";
import type { ProjectNotes } from "./project-notes";
import type { FundRow, ProjectRows } from "./project-rows";
import type { OrganisationBook } from "./read-organisation";

const GOVERNMENT = "Government";

/**
 * The commissioner: the first public outcome payer; or else the first outcome payer, whoever pays,
 * or the host of its outcome fund. Null where nobody is named.
 */
export function readCommissioner(
  notes: ProjectNotes,
  book: OrganisationBook,
  rows: ProjectRows,
  funds: ReadonlyMap<string, FundRow>,
): string | null {
  const field = COMMITMENTS.columns.organisation;
  const payers = rows.commitments.flatMap((row) =>
    book.read(notes, row, row.organisation, field).map((id) => ({ id, row })),
  );
  const known = payers.find(({ id, row }) => row.role.startsWith(GOVERNMENT) || isPublic(book, id));
  if (known) return known.id;
  const paying = rows.payments.flatMap((row) =>
    book.read(notes, row, row.payer, PAYMENTS.columns.payer),
  );
  const first = payers[0]?.id ?? paying[0];
  if (first !== undefined) {
    const message = `No outcome payer is said to be a public body: ${first} is taken as the commissioner.`;
    notes.note(rows.project, "COMMISSIONER_NOT_PUBLIC", message, field, first);
    return first;
  }
  return commissionerFromFund(notes, book, rows, funds);
}

function commissionerFromFund(
  notes: ProjectNotes,
  book: OrganisationBook,
  { project, outcomeFunds }: ProjectRows,
  funds: ReadonlyMap<string, FundRow>,
): string | null {
  for (const row of outcomeFunds) {
    const fund = funds.get(row.fund);
    const [host] = fund ? book.read(notes, row, fund.host, FUNDS.columns.host) : [];
    if (host === undefined) continue;
    const message = `No outcome payer is named: ${host}, the host of its outcome fund, is taken.`;
    notes.note(project, "COMMISSIONER_FROM_FUND", message, undefined, host);
    return host;
  }
  const message = "No outcome payer is named: a contract needs a commissioner.";
  notes.note(project, "NO_COMMISSIONER", message);
  return null;
}

const isPublic = (book: OrganisationBook, id: string): boolean =>
  book.find(id)?.type.startsWith(GOVERNMENT) ?? false;

/** Providers (the first of them leads), investors, and those who validate outcomes. */
export function readParties(
  notes: ProjectNotes,
  book: OrganisationBook,
  rows: ProjectRows,
): IndigoParty[] {
  const providers = rows.provisions.flatMap((row) =>
    book.read(notes, row, row.organisation, SERVICE_PROVISIONS.columns.organisation),
  );
  const investors = rows.investments.flatMap((row) =>
    book.read(notes, row, row.organisation, INVESTMENTS.columns.organisation),
  );
  const validators = rows.results.flatMap((row) =>
    book.read(notes, row, row.validators, RESULTS.columns.validators),
  );
  const [lead, ...others] = [...new Set(providers)];
  return [
    ...(lead === undefined ? [] : [{ organisation: lead, role: PartyRole.LEAD_PROVIDER }]),
    ...others.map((organisation) => ({ organisation, role: PartyRole.SUBCONTRACTOR })),
    ...toParties(investors, PartyRole.INVESTOR),
    ...toParties(validators, PartyRole.EVALUATOR),
  ];
}

const toParties = (organisations: readonly string[], role: PartyRole): IndigoParty[] =>
  [...new Set(organisations)].map((organisation) => ({ organisation, role }));
