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
import { peopleSql } from "../rows/people-sql";

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

/** What is read for an answer, as the audit trail is told. */
export interface Told {
  /** The dataset that was asked for, and those that its rows lead to. */
  readonly datasets: readonly Dataset[];
  /** See `ExtractRequest`. */
  readonly people: Sql | null;
}

/** What is told of a page, or of an answer that is made of all rows where `rows` is null. */
export function toldOf(question: Question, rows: number | null, { catalogue }: Asked): Told {
  const { dataset, told } = question;
  const used = [...told.relations, ...relationsFor(question)];
  const names = dataset.relations.filter(({ name }) => used.includes(name)).map(({ to }) => to);
  const others = catalogue.datasets.filter(({ name }) => names.includes(name));
  return { datasets: [...new Set([dataset, ...others])], people: peopleSql(question, rows) };
}

/** Reads for an answer; what is read is told in the audit trail before. */
export async function reading<T>(
  { viewer, deadline, extracts, request }: Asked,
  told: Told,
  work: (extract: Extract) => Promise<T>,
): Promise<T> {
  const asked = addressOf(request);
  const extract = await extracts.open({ viewer, ...told, format: "odata", asked }, deadline);
  try {
    return await work(extract);
  } finally {
    await extract.close();
  }
}

/** What was asked, below the root and in readable letters, e.g. `things?$top=1`. */
function addressOf({ url }: Request): string {
  const address = url.replace(/^\//, "");
  try {
    return decodeURIComponent(address.replaceAll("+", " "));
  } catch {
    return address;
  }
}
