import type { OwnConnection } from "../db/own-connection";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import type { BundleFile } from "./bundle-source";
import { readRecordBatches } from "./csv/csv-reader";
import type { CsvRecord } from "./csv/csv-splitter";
import type { CsvTable } from "./csv/csv-table";
import { readHeader, type Header } from "./csv/header";
import { AscendingOrder } from "./csv/ascending-order";
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
  /** Whether no two rows have the same first column, for each is behind the one before. */
  readonly isAscending: boolean;
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
  const { rows, faults, isAscending } = staging;
  if (faults.length > 0) {
    await insertFaults(connection.session, faults);
    await emptyStaging(connection.session, table.table);
  }
  await analyse(connection.session, table.table);
  return { rows, isUnusable: faults.length > 0, isAscending };
}

class CsvStaging {
  rows = 0;
  readonly faults: PlacedFault[] = [];
  private reader: RowReader | null = null;
  private readonly order = new AscendingOrder();
  private bytes = 0;
  private readonly startedAt = performance.now();

  constructor(
    private readonly intake: Intake,
    private readonly table: CsvTable,
    private readonly file: BundleFile,
  ) {}

  get isAscending(): boolean {
    return this.order.isKept;
  }

  /** Lines of COPY, many at a time. What cannot be read ends them, and is noted. */
  async *chunks(): AsyncGenerator<string> {
    try {
      let chunk = "";
      for await (const records of readRecordBatches(this.file.open(), (count) => {
        this.bytes += count;
      })) {
        if (this.intake.signal.aborted) throw new ImportCancelled();
        for (const record of records) {
          chunk += this.line(record);
          if (chunk.length < CHUNK) continue;
          yield chunk;
          chunk = "";
        }
        if (this.faults.length > 0) return this.end();
        this.tell();
      }
      if (chunk !== "") yield chunk;
      if (!this.reader) this.note({ line: null, field: null, code: "EMPTY", detail: {} });
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      this.note({ line: error.line, field: null, code: error.code, detail: error.detail });
    }
    this.end();
  }

  /** What a record gives: nothing for the header, and behind one that cannot be used. */
  private line(record: CsvRecord): string {
    if (this.reader) {
      this.rows += 1;
      const text = this.reader.read(record);
      this.order.add(this.reader.key);
      return text;
    }
    if (this.faults.length > 0) return "";
    const header = this.readHeader(record.cells, record.line);
    const mapping = this.intake.mapping.get(this.table.file);
    if (header) this.reader = new RowReader(this.table, header, mapping);
    return "";
  }

  private end(): void {
    const { path } = this.file;
    const seconds = (performance.now() - this.startedAt) / 1000;
    this.intake.onProgress({ step: "read", file: path, rows: this.rows, seconds });
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
