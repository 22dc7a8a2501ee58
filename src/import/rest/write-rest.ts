import type { Session } from "../../db/session";
import type { Layout } from "../bundle-layout";
import type { BundleFile } from "../bundle-source";
import { readRecords } from "../csv/csv-reader";
import { REPORT_COLUMNS } from "../csv/header";
import type { PlacedFault } from "../fault";
import { toFault } from "../fault-words";
import { findFaultsAfter } from "../fault.repository";
import type { InlineFile } from "../inline-source";
import type { FileReport } from "../import-report";
import { csvLine } from "./csv-line";

/** Takes the files that an import left over. */
export interface RestSink {
  /** What was written, where it is to be part of a report; empty where it went elsewhere. */
  readonly files: readonly InlineFile[];
  /** Writes a file whose path is relative to the rest, from the beginning. */
  write(path: string, content: AsyncIterable<string | Buffer>): Promise<void>;
}

/** Rows with faults that are held in memory at a time. */
const BATCH = 1_000;

/**
 * Writes what did not land so that it can be mended and imported as a bundle: of each CSV file the
 * rows with faults, with two more columns (an import leaves them out) that say which line it was
 * and what is wrong; files that cannot be used at all as they are.
 */
export async function writeRest(
  session: Session,
  layout: Layout,
  reports: readonly FileReport[],
  sink: RestSink,
): Promise<void> {
  const json = [...layout.json.values()].flat();
  for (const { file: path, faultCount, isUnusable } of reports) {
    if (faultCount === 0) continue;
    const file = layout.csv.get(path) ?? json.find((one) => one.path === path)!;
    await sink.write(path, isUnusable ? file.open() : faultyRows(session, file));
  }
}

async function* faultyRows(session: Session, file: BundleFile): AsyncGenerator<string> {
  const faultsByLine = new LineFaults(session, file.path);
  let kept: number[] | null = null;
  for await (const { line, cells } of readRecords(file.open())) {
    if (!kept) {
      const own = cells.map((cell, i) => (REPORT_COLUMNS.includes(cell.trim()) ? -1 : i));
      kept = own.filter((i) => i >= 0);
      yield csvLine([...REPORT_COLUMNS, ...kept.map((i) => cells[i]!)]);
      continue;
    }
    const faults = await faultsByLine.of(line);
    if (faults === null) return;
    if (faults.length === 0) continue;
    const words = faults.map((fault) => describe(fault)).join(" ");
    // A row with too many cells keeps them: only whoever mends it knows which is one too many.
    const extra = cells.slice(kept.at(-1)! + 1);
    yield csvLine([String(line), words, ...kept.map((i) => cells[i] ?? ""), ...extra]);
  }
}

function describe(placed: PlacedFault): string {
  const { field, message } = toFault(placed);
  return field && !message.startsWith(field) ? `${field}: ${message}` : message;
}

/** The faults of a file's lines, asked for in their order. */
class LineFaults {
  private batch = new Map<number | null, PlacedFault[]>();
  private last = 0;
  private isAll = false;

  constructor(
    private readonly session: Session,
    private readonly file: string,
  ) {}

  /** The faults of a line; null when neither it nor a later one has any. */
  async of(line: number): Promise<readonly PlacedFault[] | null> {
    while (!this.isAll && line > this.last) {
      const faults = await findFaultsAfter(this.session, this.file, this.last, BATCH);
      this.batch = Map.groupBy(faults, (fault) => fault.line);
      this.isAll = this.batch.size < BATCH;
      this.last = faults.at(-1)?.line ?? line;
    }
    if (this.isAll && line > this.last) return null;
    return this.batch.get(line) ?? [];
  }
}
