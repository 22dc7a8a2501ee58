import { INVESTMENTS } from "../indigo-table";
import type { IndigoInvestment } from "../indigo-project";
import { joined, labelled } from "./joined";
import { uniqueKey, type ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readMoney } from "./read-money";

const { columns } = INVESTMENTS;

/** What each investor committed, by the source's own ids; rows without one are numbered. */
export function readInvestments(
  notes: ProjectNotes,
  { investments }: ProjectRows,
  currency: string | null,
): IndigoInvestment[] {
  const found = new Map<string, IndigoInvestment>();
  investments.forEach((row, index) => {
    const organisation = row.organisation.split(/[,;]/)[0]!.trim();
    if (organisation === "") {
      notes.note(row, "NO_ORGANISATION", "No investor is named: it is left out.");
      return;
    }
    const key = uniqueKey(row.id || `investment${index + 1}`, found);
    if (key !== row.id) {
      const message = `Its id is ${row.id ? "given twice" : "missing"}: it is called ${key}.`;
      notes.note(row, "ROWS_NUMBERED", message, columns.id, row.id);
    }
    const money = (name: "amount" | "least" | "most") =>
      readMoney(
        notes,
        row,
        {
          ...{ amount: row[name], amountField: columns[name] },
          ...{ currency: row.currency, currencyField: columns.currency },
          ...{ subject: `Investment of ${organisation}`, about: `investment/${key}/${name}` },
        },
        currency,
      );
    const least = money("least");
    const most = money("most");
    const isRange = least === null || most === null || most.amountMinor >= least.amountMinor;
    found.set(key, {
      ...{ key, organisation, committed: money("amount") },
      least: isRange ? least : most,
      most: isRange ? most : least,
      instrument: row.type || null,
      maximumReturn: row.maximumReturn || null,
      note: joined([
        labelled("Most that may be lost", row.maximumLoss),
        labelled("Repayment", row.repayment),
        row.notes,
      ]),
    });
  });
  return [...found.values()];
}
