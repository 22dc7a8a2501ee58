import { ByteWriter, ParquetWriter, type ColumnSource } from "hyparquet-writer";
import type { Column, Dataset } from "../../catalogue/dataset";
import type { Batches, FileRow } from "../batches";
import { parquetSchema, parquetWords } from "./parquet-schema";
import { READINGS, type ParquetValue } from "./parquet-values";

/**
 * Rows that are written together at the most: enough for tools that read by groups, and little
 * enough that nobody waits long for their turn while a group is packed.
 */
const GROUP_ROWS = 8_192;

/** Of one column, in the order of the rows. */
interface Gathered {
  readonly name: string;
  /** Whether groups say between what their values lie: of keys that helps nobody. */
  readonly statistics: boolean;
  readonly read: ((text: string) => ParquetValue) | null;
  readonly data: (ParquetValue | null)[];
}

/**
 * Rows as a Parquet file (compressed with Snappy, which every reader knows), a piece for each group
 * of rows. Nothing is given before the first batch has arrived.
 */
export async function* parquetFile(
  dataset: Dataset,
  columns: readonly Column[],
  batches: Batches,
): AsyncGenerator<Buffer> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(columns),
    kvMetadata: parquetWords(dataset, columns),
    createdBy: "Golden Thread",
  });
  const gathered = columns.map(({ name, type }): Gathered => ({
    name,
    statistics: type !== "key",
    read: READINGS[type],
    data: [],
  }));
  let rowCount = 0;
  for await (const rows of batches) {
    gather(gathered, rows);
    rowCount += rows.length;
    if (rowCount < GROUP_ROWS) continue;
    pack(file, gathered);
    rowCount = 0;
    yield taken(bytes);
  }
  if (rowCount > 0) pack(file, gathered);
  file.finish();
  yield taken(bytes);
}

function gather(gathered: readonly Gathered[], rows: readonly FileRow[]): void {
  gathered.forEach(({ read, data }, place) => {
    for (const row of rows) {
      const value = row[place]!;
      data.push(read === null || typeof value !== "string" ? value : read(value));
    }
  });
}

function pack(file: ParquetWriter, gathered: readonly Gathered[]): void {
  const columnData: ColumnSource[] = gathered.map(({ name, statistics, data }) => {
    return { name, statistics, data };
  });
  file.write({ columnData, rowGroupSize: gathered[0]!.data.length });
  for (const { data } of gathered) data.length = 0;
}

/** What was written since the last time. */
function taken(bytes: ByteWriter): Buffer {
  const piece = Buffer.from(bytes.getBytes());
  bytes.index = 0;
  return piece;
}
