import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import type { Request, Response } from "express";

/** Beyond the first level each costs more time than it saves bytes: rows are much alike. */
const GZIP = { level: constants.Z_BEST_SPEED };

/**
 * Sends texts as they come, no faster than the client takes them, packed where it can unpack them.
 * Headers go with the first text: what fails before can still be answered with a problem.
 *
 * @throws what the texts throw; the connection is cut then, as it is where the client hung up
 */
export async function sendStream(
  request: Request,
  response: Response,
  texts: AsyncGenerator<string, void>,
): Promise<void> {
  const first = await texts.next();
  const source = Readable.from(withFirst(first.value ?? "", texts), { highWaterMark: 2 });
  if (!takesGzip(request)) return pipeline(source, response);
  response.set("Content-Encoding", "gzip");
  return pipeline(source, createGzip(GZIP), response);
}

async function* withFirst(
  first: string,
  rest: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  yield first;
  yield* rest;
}

function takesGzip(request: Request): boolean {
  return request.acceptsEncodings("gzip", "identity") === "gzip";
}
