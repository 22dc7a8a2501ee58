import type { InlineFile } from "../inline-source";
import type { RestSink } from "./write-rest";

/** Keeps what is written, for an answer. */
export class InlineSink implements RestSink {
  readonly files: InlineFile[] = [];

  async write(path: string, content: AsyncIterable<string | Buffer>): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of content) chunks.push(Buffer.from(chunk));
    this.files.push({ path, content: Buffer.concat(chunks).toString("utf8") });
  }
}
