import type { Transform } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { Request, Response } from "express";

/** Beyond the first level each costs more time than it saves bytes: rows are much alike. */
const GZIP = { level: constants.Z_BEST_SPEED };

/** What an answer goes through that its client can unpack; nothing where it cannot. */
export function packed(request: Request, response: Response): readonly Transform[] {
  if (request.acceptsEncodings("gzip", "identity") !== "gzip") return [];
  response.set("Content-Encoding", "gzip");
  return [createGzip(GZIP)];
}
