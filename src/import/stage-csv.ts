import type { OwnConnection } from "../db/own-connection";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import type { BundleFile } from "./bundle-source";
import { readRecords } from "./csv/csv-reader";
import type { CsvTable } from "./csv/csv-table";
import { readHeader, type Header } from "./csv/header";
import { RowReader } from "./csv/row-reader";
import { UnreadableText } from "./csv/text-check";
import type { PlacedFault } from "./fault";
import { insertFaults } from "./fault.repository";
import { ImportCancelled } from "./import-error";
import type { OnProgress } from "./import-report";
import type { ImportMapping } from "./mapping-file";
import { analyse, copyStatement, emptyStaging } from "./staging.repository";

/** Text is handed to the database in pieces of about this many characters. */
const CHUNK = 65_536;

/** What taking files in needs. */
export interface Intake {
  readonly connection: OwnConnection;
  readonly pseudonyms: Pseudonyms;
  readonly mapping: ImportMapping;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What was taken in of a file. */
export interface TakenIn {
  readonly rows: number;
  /** Whether the file as a whole cannot be used. */
  readonly isUnusable: boolean;
}

/** Reads a CSV file into its staging table. */
export async function stageCsv(
  intake: Intake,
  table: CsvTable,
  file: BundleFile,
): Promise<TakenIn> {
  const { connection } = intake;
  const staging = new CsvStaging(intake, table, file);
  await connection.copyIn(copyStatement(table.table), staging.chunks());
  const { rows, faults } = staging;
  if (faults.length > 0) {
    await insertFaults(connection.session, faults);
    await emptyStaging(connection.session, table.table);
  }
  await analyse(connection.session, table.table);
  return { rows, isUnusable: faults.length > 0 };
}

class CsvStaging {
  rows = 0;
  readonly faults: PlacedFault[] = [];
  private bytes = 0;
  private readonly startedAt = performance.now();

  constructor(
    private readonly intake: Intake,
    private readonly table: CsvTable,
    private readonly file: BundleFile,
  ) {}

  /** Lines of COPY, many at a time. What cannot be read ends them, and is noted. */
  async *chunks(): AsyncGenerator<string> {
    try {
      let chunk = "";
      for await (const line of this.lines()) {
        chunk += line;
        if (chunk.length < CHUNK) continue;
        yield chunk;
        chunk = "";
        this.tell();
      }
      if (chunk !== "") yield chunk;
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      this.note({ line: error.line, field: null, code: error.code, detail: error.detail });
    }
    const { path } = this.file;
    const seconds = (performance.now() - this.startedAt) / 1000;
    this.intake.onProgress({ step: "read", file: path, rows: this.rows, seconds });
  }

  private async *lines(): AsyncGenerator<string> {
    const mapping = this.intake.mapping.get(this.table.file);
    let reader: RowReader | null = null;
    for await (const record of readRecords(this.file.open(), (count) => (this.bytes += count))) {
      if (this.intake.signal.aborted) throw new ImportCancelled();
      if (reader) {
        this.rows += 1;
        yield reader.read(record);
        continue;
      }
      const header = this.readHeader(record.cells, record.line);
      if (!header) return;
      reader = new RowReader(this.table, header, mapping);
    }
    if (!reader) this.note({ line: null, field: null, code: "EMPTY", detail: {} });
  }

  /** Null where the header does not name what the file needs. */
  private readHeader(cells: readonly string[], line: number): Header | null {
    const mapping = this.intake.mapping.get(this.table.file);
    const { header, faults } = readHeader(cells, this.table, mapping);
    for (const fault of faults) this.note({ ...fault, line });
    return faults.length > 0 ? null : header;
  }

  private note(fault: Pick<PlacedFault, "line" | "field" | "code" | "detail">): void {
    this.faults.push({ file: this.file.path, path: null, value: null, ...fault });
  }

  private tell(): void {
    const { path, size } = this.file;
    const { rows, bytes } = this;
    this.intake.onProgress({ step: "reading", file: path, rows, bytes, size });
  }
}
