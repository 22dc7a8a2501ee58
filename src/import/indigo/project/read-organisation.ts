import { readList } from "../cells/read-list";
import type { Place } from "../finding";
import type { ProjectNotes } from "./project-notes";
import type { OrganisationRow } from "./project-rows";

/** Organisations by their ids, and those that rows name though they are not in the file. */
export class OrganisationBook {
  /** Ids that lead to nothing in organisations.csv. */
  readonly unknown = new Set<string>();

  constructor(private readonly rows: ReadonlyMap<string, OrganisationRow>) {}

  find(id: string): OrganisationRow | undefined {
    return this.rows.get(id);
  }

  /** The organisations that a cell names, unknown ones too: they are entered by their ids alone. */
  read(notes: ProjectNotes, row: Place, text: string, field: string): string[] {
    const ids = readList(text);
    for (const id of ids) {
      if (this.rows.has(id)) continue;
      this.unknown.add(id);
      const message = `There is no organisation ${id} in organisations.csv: it is entered without a name.`;
      notes.noteOnce(row, "UNKNOWN_ORGANISATION", message, field, id);
    }
    return ids;
  }

  nameOf(id: string): string {
    return this.rows.get(id)?.name || id;
  }
}
