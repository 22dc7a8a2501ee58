import { isUtf8 } from "node:buffer";
import { Transform, type TransformCallback } from "node:stream";
import type { FaultCode, FaultDetail } from "../fault";

/** A file that cannot be read on from some line. */
export class UnreadableText extends Error {
  constructor(
    readonly code: FaultCode,
    /** Physical line where it was noticed. */
    readonly line: number | null,
    readonly detail: FaultDetail = {},
  ) {
    super(code);
    this.name = "UnreadableText";
  }
}

/** Longest part of a character that a chunk can end with. */
const MOST_CONTINUED = 3;

/** Passes bytes on as long as they are text in UTF-8 without NULs; counts bytes on their way. */
export class TextCheck extends Transform {
  private line = 1;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onBytes: (count: number) => void = () => undefined) {
    super({ readableObjectMode: false });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.onBytes(chunk.length);
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    this.rest = Buffer.from(bytes.subarray(end));
    const fault = this.findFault(whole);
    if (fault) {
      done(fault);
      return;
    }
    this.line += countLineEnds(whole);
    done(null, whole);
  }

  override _flush(done: TransformCallback): void {
    done(this.rest.length > 0 ? new UnreadableText("NOT_UTF8", this.line) : null);
  }

  private findFault(bytes: Buffer): UnreadableText | null {
    const nul = bytes.indexOf(0);
    if (nul >= 0) {
      return new UnreadableText("BINARY", this.line + countLineEnds(bytes.subarray(0, nul)));
    }
    if (isUtf8(bytes)) return null;
    return new UnreadableText("NOT_UTF8", this.line + linesBeforeFault(bytes));
  }
}

/** How many of the bytes are whole characters, if they are UTF-8 at all. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(MOST_CONTINUED, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function countLineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Line ends before the first line that is not UTF-8. */
function linesBeforeFault(bytes: Buffer): number {
  let count = 0;
  for (let start = 0, end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    count += 1;
    start = end + 1;
  }
  return count;
}
