import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import { OperationStopped } from "../../db/deadline";

/** What is sent in pieces. */
type Pieces = AsyncGenerator<string | Buffer, void>;

/** Pieces that are made before the client has taken the first of them. */
const AHEAD = 2;

/**
 * Sends pieces as they come, no faster than the client takes them. What fails before the first is
 * there can still be answered with a problem. In the end the pieces are closed, however it ends.
 *
 * @param begin says what is sent, once there is something to send; gives what it goes through
 * @throws what the pieces throw; the connection is cut then, as it is where the client hung up
 */
export async function sendStream(
  response: Response,
  pieces: Pieces,
  begin: () => readonly Transform[],
): Promise<void> {
  try {
    const first = await pieces.next();
    if (response.destroyed) throw new OperationStopped("hang-up");
    const through = begin();
    const source = Readable.from(withFirst(first, pieces), { highWaterMark: AHEAD });
    await pipeline([source, ...through, response]);
  } finally {
    await pieces.return();
  }
}

async function* withFirst(first: IteratorResult<string | Buffer, void>, rest: Pieces): Pieces {
  if (!first.done) yield first.value;
  yield* rest;
}
