import { Socket } from "node:net";

/** Bytes beyond which copying costs more than it saves. */
const MOST_JOINED = 65_536;

/** What Node calls the encoding of bytes, which its types do not know. */
const BYTES = "buffer" as BufferEncoding;

/** What was held back: bytes, or a text in an encoding. */
interface Piece {
  readonly chunk: Buffer | string;
  readonly encoding: BufferEncoding;
}

/**
 * A socket that joins what it was held back from writing: a statement is five messages, and the
 * system takes one piece of memory for a fifth less than it takes thirty.
 */
export class JoiningSocket extends Socket {
  override _writev(pieces: Piece[], done: (error?: Error | null) => void): void {
    let length = 0;
    const buffers: Buffer[] = [];
    for (const { chunk, encoding } of pieces) {
      const buffer = typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;
      buffers.push(buffer);
      length += buffer.length;
    }
    if (length > MOST_JOINED) super._writev!(pieces, done);
    else super._write(Buffer.concat(buffers, length), BYTES, done);
  }
}
