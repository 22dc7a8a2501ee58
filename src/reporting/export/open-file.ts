import type { Viewer } from "../../auth/viewer";
import type { Deadline } from "../../db/deadline";
import type { Extracts } from "../read/extract.repository";
import type { FileRow } from "./batches";
import type { FileQuestion } from "./file-question";
import { datasetsOf, peopleSql, rowsSql } from "./file-rows";
import type { FileFormat, FileOptions } from "./formats";

/** Which file is made, for whom, and until when. */
export interface FileOrder {
  readonly question: FileQuestion;
  readonly format: FileFormat;
  readonly options: FileOptions;
  readonly viewer: Viewer;
  readonly deadline: Deadline;
}

/**
 * A file of the rows that the viewer may see, in pieces, no faster than they are taken. It leaves its
 * trace before the first piece, and gives its connection back when it ends, however it ends.
 *
 * @throws QueryProblem when too much is read at the same time
 * @throws OperationStopped when the deadline is over
 */
export async function* openFile(
  extracts: Extracts,
  { question, format, options, viewer, deadline }: FileOrder,
): AsyncGenerator<Buffer> {
  const { asked } = question;
  const [datasets, people] = [datasetsOf(question), peopleSql(question)];
  const request = { viewer, datasets, format: format.name, asked, people };
  const extract = await extracts.open(request, deadline);
  try {
    const rows = rowsSql(question, format.values(question.columns));
    // What PostgreSQL gives for the values that the format asks for.
    const batches = extract.batches(rows, format.batch) as AsyncIterable<FileRow[]>;
    yield* format.write(question, batches, options);
  } finally {
    await extract.close();
  }
}
