import type { Dataset } from "../../catalogue/dataset";
import type { Filter } from "../../query/filter";
import { badQuery } from "../../query/query-problem";
import { getDataset } from "../../query/scope";
import type { Extract } from "../../read/extract.repository";
import { contentTypeOf } from "../accept";
import { readQuestion, type Question } from "../options/question";
import { notFound } from "../resource-path";
import { pageSql } from "../rows/page-sql";
import { engagementsSql } from "../rows/people-sql";
import { filtered, ledTo, sourceOf, type Source } from "../rows/source";
import { reading, toldOf, type Asked, type Told } from "./asked";
import { contextOf } from "./links";
import { countRows } from "./rows";

/** Options that make no sense for one row. */
const OF_MANY = ["$filter", "$orderby", "$top", "$skip", "$count", "$apply", "$skiptoken"] as const;

/** Answers with the one row that a key tells from all others. */
export async function answerRow(asked: Asked, dataset: Dataset, key: Filter): Promise<void> {
  const question = questionOf(asked, dataset, (source) => filtered(source, key));
  const row = await findRow(asked, question, toldOf(question, 1, asked));
  if (row === null) throw noRow(dataset);
  send(asked, row);
}

/** Answers with the row that another leads to; with nothing where it leads nowhere. */
export async function answerRelated(
  asked: Asked,
  dataset: Dataset,
  key: Filter,
  name: string,
): Promise<void> {
  const relation = dataset.relations.find((one) => one.name === name);
  if (!relation) throw new Error(`${dataset.name} does not lead to ${name}`);
  const from = filtered(sourceOf(dataset, asked.catalogue), key);
  const other = getDataset(relation.to, asked.catalogue);
  const question = questionOf(asked, other, (source) => ledTo(source, relation, from));
  const told = toldOf(question, 1, asked);
  // Where it leads to is told of the row that leads there.
  const people = told.people ?? engagementsSql(dataset, from);
  const leading = async (extract: Extract): Promise<void> => {
    if ((await countRows(extract, from)) === 0) throw noRow(dataset);
  };
  const all = { datasets: [dataset, ...told.datasets], people };
  const row = await findRow(asked, question, all, leading);
  if (row !== null) send(asked, row);
  else asked.response.status(204).end();
}

function questionOf(
  { options, catalogue }: Asked,
  dataset: Dataset,
  only: (source: Source) => Source,
): Question {
  const many = OF_MANY.find((name) => options.get(name) !== null);
  if (many) throw badQuery("BAD_OPTION", `${many} is for many rows, and this is one.`);
  const all = readQuestion(dataset, catalogue, options);
  const source = only(all.source);
  return { ...all, source, told: source };
}

async function findRow(
  asked: Asked,
  question: Question,
  told: Told,
  whenNone?: (extract: Extract) => Promise<void>,
): Promise<string | null> {
  const { form, root } = asked;
  const statement = pageSql(question, { rows: 1, mayGoOn: false, ...form });
  return reading(asked, told, async (extract) => {
    for await (const [row] of extract.batches(statement)) {
      const json = String(row![0]);
      if (form.metadata === "none") return json;
      const context = JSON.stringify(`${contextOf(root, question)}/$entity`);
      return `{"@odata.context":${context},${json.slice(1)}`;
    }
    await whenNone?.(extract);
    return null;
  });
}

function noRow({ name }: Dataset): Error {
  return notFound(`${name} has no row of this key, or none that you may see.`);
}

function send({ response, form }: Asked, json: string): void {
  response.set("Content-Type", contentTypeOf(form)).send(json);
}
