import { COMMITMENTS } from "../indigo-table";
import type { IndigoCommitment } from "../indigo-project";
import { joined, labelled } from "./joined";
import { uniqueKey, type ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readMoney } from "./read-money";
import { readEnds } from "./read-period";

const { columns } = COMMITMENTS;

/** The most that each outcome payer may come to pay. */
export function readCommitments(
  notes: ProjectNotes,
  { commitments }: ProjectRows,
  currency: string | null,
): IndigoCommitment[] {
  const found = new Map<string, IndigoCommitment>();
  for (const row of commitments) {
    const organisation = row.organisation.split(/[,;]/)[0]!.trim();
    if (organisation === "") {
      notes.note(row, "NO_ORGANISATION", "No outcome payer is named: it is left out.");
      continue;
    }
    const key = uniqueKey(organisation, found);
    found.set(key, {
      ...{ key, organisation },
      money: readMoney(
        notes,
        row,
        {
          ...{ amount: row.amount, amountField: columns.amount },
          ...{ currency: row.currency, currencyField: columns.currency },
          ...{ subject: `Commitment of ${organisation}`, about: `commitment/${key}` },
        },
        currency,
      ),
      period: readEnds(notes, row, {
        ...{ start: row.start, end: row.end, startField: columns.start, endField: columns.end },
      }),
      note: joined([labelled("Paid so far, as the source has it", row.paid), row.notes]),
    });
  }
  return [...found.values()];
}
