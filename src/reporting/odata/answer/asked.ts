import type { Request, Response } from "express";
import type { Sql } from "sql-template-tag";
import type { Viewer } from "../../../auth/viewer";
import type { Deadline } from "../../../db/deadline";
import type { Dataset } from "../../catalogue/dataset";
import type { Catalogue } from "../../query/scope";
import type { Extract, Extracts } from "../../read/extract.repository";
import type { JsonForm } from "../accept";
import type { QueryOptions } from "../options/query-options";
import type { Question } from "../options/question";
import { relationsFor } from "../rows/page-sql";

/** A question of somebody known, and what it is answered with. */
export interface Asked {
  readonly request: Request;
  readonly response: Response;
  readonly viewer: Viewer;
  readonly deadline: Deadline;
  readonly catalogue: Catalogue;
  readonly extracts: Extracts;
  readonly options: QueryOptions;
  readonly form: JsonForm;
  /** Where the datasets are, absolute, with a `/` at the end. */
  readonly root: string;
}

/** Reads for a question; what is read is told in the audit trail before. */
export async function reading<T>(
  { viewer, deadline, catalogue, extracts, request }: Asked,
  question: Question,
  people: Sql | null,
  work: (extract: Extract) => Promise<T>,
): Promise<T> {
  const asked = searchOf(request);
  const datasets = [question.dataset, ...othersOf(question, catalogue)];
  const extract = await extracts.open(
    { viewer, datasets, format: "odata", asked, people },
    deadline,
  );
  try {
    return await work(extract);
  } finally {
    await extract.close();
  }
}

/** The datasets that rows lead to by what was asked of them. */
function othersOf(question: Question, { datasets }: Catalogue): readonly Dataset[] {
  const relations = relationsFor(question);
  const used = question.dataset.relations.filter(({ name }) => relations.includes(name));
  return datasets.filter(({ name }) => used.some(({ to }) => to === name));
}

/** The query string as it was sent, in readable letters, without its `?`. */
function searchOf({ originalUrl }: Request): string {
  const [, search = ""] = originalUrl.split("?", 2);
  try {
    return decodeURIComponent(search.replaceAll("+", " "));
  } catch {
    return search;
  }
}
