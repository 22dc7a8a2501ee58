import { Router, type Request, type Response } from "express";
import type { Deadline } from "../../../db/deadline";
import { ownOrigin, type OwnNames } from "../../../own-names";
import { readerOf } from "../../http/reader";
import { sendStream } from "../../http/send-stream";
import { QueryProblem } from "../../query/query-problem";
import type { Catalogue } from "../../query/scope";
import type { Extracts } from "../../read/extract.repository";
import { readFileQuestion } from "../file-question";
import { openFile } from "../open-file";
import { fileIndex } from "./file-index";
import { readFileRequest, type FileRequest } from "./file-request";

/** Where the files are. */
export const EXPORT_PATH = "/export/v1";

/** What files are made of. */
export interface ExportParts {
  readonly catalogue: Catalogue;
  readonly extracts: Extracts;
  /** Until when a file must be there, with however long its reader takes. */
  readonly deadlineOf: (response: Response) => Deadline;
  readonly names: OwnNames;
}

/**
 * `/export/v1`: a list of the datasets, and each as a file of the rows that whoever asks may see.
 * Behind what says who asks, and before what answers what went wrong.
 */
export function exportRouter(parts: ExportParts): Router {
  const router = Router();
  router.get("/", (request, response) => {
    response.json(fileIndex(parts.catalogue, ownOrigin(request, parts.names) + EXPORT_PATH));
  });
  router.get("/:file", (request: Request<{ file: string }>, response) =>
    answer(parts, request, response),
  );
  router.use(() => {
    throw new QueryProblem(
      404,
      "NOT_FOUND",
      `There is nothing here: ${EXPORT_PATH} lists all files.`,
    );
  });
  return router;
}

async function answer(
  { catalogue, extracts, deadlineOf }: ExportParts,
  request: Request<{ file: string }>,
  response: Response,
): Promise<void> {
  const asked = readFileRequest(request.params.file, request.query);
  const { format, options } = asked;
  const question = readFileQuestion(asked.name, asked.sent, catalogue);
  if (request.method === "HEAD") {
    describeFile(response, asked).end();
    return;
  }
  const viewer = readerOf(request);
  const deadline = deadlineOf(response);
  const file = openFile(extracts, { question, format, options, viewer, deadline });
  await sendStream(response, file, () => {
    describeFile(response, asked);
    return [];
  });
}

function describeFile(response: Response, { name, format }: FileRequest): Response {
  const today = new Date().toISOString().slice(0, 10);
  return response.status(200).set({
    "Content-Type": format.contentType,
    "Content-Disposition": `attachment; filename="${name}-${today}.${format.name}"`,
    "Cache-Control": "no-store",
  });
}
