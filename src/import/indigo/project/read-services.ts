import { SERVICE_PROVISIONS } from "../indigo-table";
import type { IndigoService } from "../indigo-project";
import { joined } from "./joined";
import { uniqueKey, type ProjectNotes } from "./project-notes";
import type { ProjectRows } from "./project-rows";
import { readEnds } from "./read-period";

const { columns } = SERVICE_PROVISIONS;

/** What each provider delivers, by the source's own ids; rows without one are numbered. */
export function readServices(notes: ProjectNotes, { provisions }: ProjectRows): IndigoService[] {
  const services = new Map<string, IndigoService>();
  provisions.forEach((row, index) => {
    const [provider] = row.organisation.split(/[,;]/);
    if (!provider) {
      notes.note(row, "NO_ORGANISATION", "No organisation delivers it: it is left out.");
      return;
    }
    const name = uniqueKey(row.id || `serviceprovision${index + 1}`, services);
    if (name !== row.id) {
      const message = `Its id is ${row.id ? "given twice" : "missing"}: it is called ${name}.`;
      notes.note(row, "ROWS_NUMBERED", message, columns.id, row.id);
    }
    const planned = readEnds(notes, row, {
      ...{ start: row.plannedStart, end: row.plannedEnd },
      ...{ startField: columns.plannedStart, endField: columns.plannedEnd },
    });
    const actual = readEnds(notes, row, {
      ...{ start: row.actualStart, end: row.actualEnd },
      ...{ startField: columns.actualStart, endField: columns.actualEnd },
    });
    services.set(name, {
      name,
      provider: provider.trim(),
      description: joined([
        row.intervention,
        describeEnds("Planned", planned),
        describeEnds("Delivered", actual),
        row.notes,
      ]),
    });
  });
  return [...services.values()];
}

function describeEnds(what: string, { start, end }: { start?: string; end?: string }): string {
  if (start === undefined && end === undefined) return "";
  const parts = [start && `from ${start}`, end && `to ${end}`].filter(Boolean);
  return `${what} ${parts.join(" ")}.`;
}
