import { UnreadableText } from "./text-check";

/** One record of a CSV file. */
export interface CsvRecord {
  /** Physical line on which it begins; 1 is the first of the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record in characters: an open quote would else take the rest of the file into memory. */
const MAX_RECORD = 1_000_000;

/** The same, commas included: a row of nothing else is an empty one, as spreadsheets write it. */
const MAX_ROW = 8 * MAX_RECORD;

const LINE_END = /\r\n|\n|\r/g;

/**
 * Splits text that comes in pieces into the records of RFC 4180, with any line ends. Rows without a
 * quote, nearly all of a large file, are cut at their commas by the engine itself: a parser that
 * looks at each character takes ten times as long, longer than the database takes for the row.
 */
export class CsvSplitter {
  private rest = "";
  /** What the rest weighs, kept as it grows: a row may come in a thousand pieces. */
  private weight = 0;
  private line = 1;

  /**
   * The records that a piece completes, in order.
   *
   * @throws UnreadableText where quotes do not match or a record is endless
   */
  *split(piece: string): Generator<CsvRecord> {
    yield* this.records(piece, false);
  }

  /**
   * The last record, where no line end follows it.
   *
   * @throws UnreadableText
   */
  *end(): Generator<CsvRecord> {
    yield* this.records("", true);
  }

  private *records(piece: string, isAll: boolean): Generator<CsvRecord> {
    const text = this.rest === "" ? piece : this.rest + piece;
    let from = 0;
    const quotes = new Finder(text, '"');
    const feeds = new Finder(text, "\n");
    const returns = new Finder(text, "\r");
    while (from < text.length) {
      const end = Math.min(feeds.after(from), returns.after(from));
      const isPlain = quotes.after(from) >= end;
      if (isPlain && end === Infinity && !isAll) break;
      // A line end of two characters may be cut in two.
      if (isPlain && end === text.length - 1 && text[end] === "\r" && !isAll) break;
      if (isPlain) {
        const row = text.slice(from, Math.min(end, text.length));
        if (row.length > MAX_RECORD && isTooLong(row, weigh(row)))
          throw new UnreadableText("ROW_TOO_LONG", this.line);
        yield { line: this.line, cells: row.split(",") };
        this.line += 1;
        from = end === Infinity ? text.length : end + lineEndAt(text, end);
        continue;
      }
      const record = new QuotedRecord(text, from, this.line, isAll);
      if (!record.read()) break;
      yield { line: this.line, cells: record.cells };
      this.line += 1 + record.lineEnds;
      from = record.end;
    }
    this.rest = text.slice(from);
    this.weight = from === 0 ? this.weight + weigh(piece) : weigh(this.rest);
    if (isTooLong(this.rest, this.weight)) throw new UnreadableText("ROW_TOO_LONG", this.line);
  }
}

function isTooLong(record: string, weight: number): boolean {
  return record.length > MAX_ROW || weight > MAX_RECORD;
}

/** Characters but commas. */
function weigh(text: string): number {
  return text.replaceAll(",", "").length;
}

/** The places of a character in a text, asked for in their order. */
class Finder {
  private place = -1;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  /** The first place at or after `from`, or infinity. */
  after(from: number): number {
    if (this.place >= from) return this.place;
    const found = this.text.indexOf(this.wanted, from);
    this.place = found < 0 ? Infinity : found;
    return this.place;
  }
}

/** A record some of whose cells are in quotes. */
class QuotedRecord {
  readonly cells: string[] = [];
  /** Line ends within its cells. */
  lineEnds = 0;

  constructor(
    private readonly text: string,
    /** Where it begins; once it is read, where the next one does. */
    public end: number,
    private readonly line: number,
    private readonly isAll: boolean,
  ) {}

  /** False where the text ends before it. */
  read(): boolean {
    for (;;) {
      const isRead = this.text[this.end] === '"' ? this.readQuoted() : this.readPlain();
      if (!isRead) return false;
      if (this.end >= this.text.length) return this.isAll;
      if (this.text[this.end] === ",") {
        this.end += 1;
        continue;
      }
      const length = lineEndAt(this.text, this.end);
      // A line end of two characters may be cut in two.
      if (length === 1 && this.end === this.text.length - 1 && this.text[this.end] === "\r") {
        if (!this.isAll) return false;
      }
      this.end += length;
      return true;
    }
  }

  private readPlain(): boolean {
    let end = this.end;
    while (end < this.text.length && !ENDS_CELL.has(this.text[end]!)) end += 1;
    if (this.text[end] === '"') throw new UnreadableText("BROKEN_QUOTES", this.line);
    if (end >= this.text.length && !this.isAll) return false;
    this.cells.push(this.text.slice(this.end, end));
    this.end = end;
    return true;
  }

  private readQuoted(): boolean {
    let close = this.text.indexOf('"', this.end + 1);
    while (close >= 0 && this.text[close + 1] === '"') close = this.text.indexOf('"', close + 2);
    if (close < 0 || (close + 1 >= this.text.length && !this.isAll)) {
      if (this.isAll) throw new UnreadableText("BROKEN_QUOTES", this.line);
      return false;
    }
    const inside = this.text.slice(this.end + 1, close);
    const next = this.text[close + 1];
    if (next !== undefined && (next === '"' || !ENDS_CELL.has(next))) {
      throw new UnreadableText("BROKEN_QUOTES", this.line);
    }
    this.cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
    this.lineEnds += inside.match(LINE_END)?.length ?? 0;
    this.end = close + 1;
    return true;
  }
}

const ENDS_CELL: ReadonlySet<string> = new Set([",", "\n", "\r", '"']);

/** How many characters the line end at a place has. */
function lineEndAt(text: string, place: number): number {
  return text[place] === "\r" && text[place + 1] === "\n" ? 2 : 1;
}
