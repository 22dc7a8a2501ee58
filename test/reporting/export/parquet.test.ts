import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import Big from "big.js";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { FileRow } from "../../../src/reporting/export/batches";
import { parquetFile } from "../../../src/reporting/export/parquet/parquet";
import { daysOf, microsecondsOf } from "../../../src/reporting/export/parquet/parquet-values";
import { anyRow, COLUMNS, inBatches, SAMPLE, wholeOf } from "./sample";

const write = (rows: readonly FileRow[], size = 3): Promise<Buffer> =>
  wholeOf(parquetFile(SAMPLE, COLUMNS, inBatches(rows, size)));

/** The same as the file's bytes alone. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

describe("Parquet", () => {
  let folder: string;
  let duck: DuckDBConnection;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "golden-thread-parquet-"));
    duck = await (await DuckDBInstance.create(":memory:")).connect();
    await duck.run("set timezone = 'UTC'");
  });

  afterAll(async () => {
    duck.closeSync();
    await rm(folder, { recursive: true });
  });

  /** What DuckDB finds in a file, by a question about `samples`. */
  async function ask(file: Buffer, question: string): Promise<readonly unknown[][]> {
    const place = path.join(folder, "samples.parquet");
    await writeFile(place, file);
    await duck.run(`create or replace view samples as select * from read_parquet('${place}')`);
    return (await duck.runAndReadAll(question)).getRows();
  }

  it("gives every row back as it was, to two readers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 7 }), async (rows) => {
        const file = await write(rows);
        const texts = COLUMNS.map(({ name, type }) => {
          if (type === "timestamptz") return `epoch_us(${name})::varchar`;
          if (type === "date") return `(${name} - date '1970-01-01')::varchar`;
          return type === "key" || type === "text" ? `lower(hex(${name}))` : `${name}::double`;
        });
        expect(await ask(file, `select ${texts.join(", ")} from samples`)).toEqual(
          rows.map((row) => row.map(asDuckTells)),
        );
        const read = await parquetReadObjects({ file: bytesOf(file) });
        expect(read.map((row) => row.text_needed)).toEqual(
          rows.map(([text]) => String(text).replace(/^\uFEFF/, "")),
        );
      }),
      { numRuns: 50 },
    );
  });

  function asDuckTells(value: string | number | null, place: number): string | number | null {
    if (typeof value !== "string") return value;
    switch (COLUMNS[place]!.type) {
      case "key":
      case "text":
        // As its bytes: both readers' decoders take a byte order mark away.
        return Buffer.from(value).toString("hex");
      case "date":
        return String(daysOf(value));
      case "timestamptz":
        return String(microsecondsOf(value));
      default:
        return Number(value);
    }
  }

  it("says of each column what type it is, and in words what it holds", async () => {
    const file = await write([]);
    const described = await ask(file, "select column_name, column_type from (describe samples)");
    const types = {
      key: "VARCHAR",
      text: "VARCHAR",
      integer: "INTEGER",
      numeric: "DOUBLE",
      date: "DATE",
    };
    expect(described).toEqual(
      COLUMNS.map(({ name, type }) => [
        name,
        type === "timestamptz" ? "TIMESTAMP WITH TIME ZONE" : types[type],
      ]),
    );
    const { key_value_metadata: words, schema } = parquetMetadata(bytesOf(file));
    expect(words).toContainEqual({ key: "dataset", value: "samples" });
    expect(words).toContainEqual({
      key: "column:integer_needed",
      value: "Some integer. Unit: people.",
    });
    expect(schema.slice(1).map((column) => column.repetition_type)).toEqual(
      COLUMNS.map(({ isNullable }) => (isNullable ? "OPTIONAL" : "REQUIRED")),
    );
  });

  it("writes many rows in groups, as they arrive", async () => {
    const rows = Array.from({ length: 20_000 }, (_, n): FileRow => {
      const values = { key: `k${n}`, text: `t${n % 50}`, integer: n, numeric: `${n}.5` };
      return COLUMNS.map(({ type, isNullable }) => {
        if (isNullable && n % 3 === 0) return null;
        if (type === "date") return "2026-11-22";
        return type === "timestamptz" ? "2026-11-22 09:30:00+00" : values[type];
      });
    });
    const pieces: Buffer[] = [];
    for await (const piece of parquetFile(SAMPLE, COLUMNS, inBatches(rows, 1_000))) {
      pieces.push(piece);
    }
    expect(pieces).toHaveLength(3);
    const [found] = await ask(
      Buffer.concat(pieces),
      `select count(*)::int, sum(integer_needed)::int, sum(numeric_needed), count(numeric_or_null)::int,
        count(distinct text_needed)::int, max(timestamptz_needed)::varchar from samples`,
    );
    const sum = (20_000 * 19_999) / 2;
    expect(found).toEqual([20_000, sum, sum + 10_000, 13_333, 50, "2026-11-22 09:30:00+00"]);
  });

  it("keeps a figure to the last digit: a double, or a decimal of fifteen digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (figure) => {
        expect(Number(String(figure)) === figure).toBe(true);
      }),
    );
    const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (all, decimals) => {
        const entered = new Big(`${all}e-${decimals}`);
        expect(new Big(Number(entered.toFixed()).toPrecision(15)).eq(entered)).toBe(true);
      }),
    );
  });

  it.each([
    ["1970-01-01 00:00:00+00", 0n],
    ["1969-12-31 23:59:59.5+00", -500_000n],
    ["2026-11-22 09:30:00.123456+00", 1_795_339_800_123_456n],
  ])("reads the instant %s to the microsecond", (text, microseconds) => {
    expect(microsecondsOf(text)).toBe(microseconds);
  });
});
