import sql from "sql-template-tag";
import { whereSql } from "../../query/from";
import { sendStream } from "../../http/send-stream";
import type { Dataset } from "../../catalogue/dataset";
import type { Extract } from "../../read/extract.repository";
import { contentTypeOf, pageSizeOf, type JsonForm } from "../accept";
import { readQuestion } from "../options/question";
import { pageSql } from "../rows/page-sql";
import type { Source } from "../rows/source";
import { reading, toldOf, type Asked } from "./asked";
import { contextOf, nextLinkOf } from "./links";
import { packed } from "./packed";
import { pageText } from "./page-text";

/** Rows that are on their way at a time: what is sent soon is collected soon. */
const BATCH = 250;

/** How many rows a page has. */
export interface PageSizes {
  /** Where the client does not say. */
  readonly usual: number;
  readonly most: number;
}

/** Answers with rows of a dataset, or of what was made of them, page by page. */
export async function answerRows(asked: Asked, dataset: Dataset, sizes: PageSizes): Promise<void> {
  const { request, response, catalogue, options, form, root } = asked;
  const question = readQuestion(dataset, catalogue, options);
  const wanted = pageSizeOf(request.get("prefer"));
  const pageSize = Math.min(question.after?.pageSize ?? wanted ?? sizes.usual, sizes.most);
  const rows = Math.min(pageSize, question.top ?? pageSize);
  const mayGoOn = question.top === null || question.top > rows;
  response.set("Content-Type", contentTypeOf(form));
  if (wanted !== null) response.set("Preference-Applied", `odata.maxpagesize=${pageSize}`);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await reading(asked, toldOf(question, rows, asked), async (extract) => {
    const statement = pageSql(question, { rows, mayGoOn, ...form });
    const frame = {
      context: form.metadata === "none" ? null : contextOf(root, question),
      count: question.wantsCount
        ? countJson(await countRows(extract, question.source), form)
        : null,
      rows,
      nextLink: nextLinkOf(root, question, options, { pageSize, rows }),
    };
    const text = pageText(extract.batches(statement, BATCH), frame);
    await sendStream(response, text, () => packed(request, response));
  });
}

/** Answers with how many rows there are. */
export async function answerCount(asked: Asked, dataset: Dataset): Promise<void> {
  const { response, catalogue, options } = asked;
  const question = readQuestion(dataset, catalogue, options);
  const count = await reading(asked, toldOf(question, null, asked), (extract) =>
    countRows(extract, question.source),
  );
  response.type("text/plain").send(String(count));
}

/** A count is an exact number as well. */
function countJson(count: number, { hasDecimalTexts }: JsonForm): string {
  return JSON.stringify(hasDecimalTexts ? String(count) : count);
}

/** How many rows there are. */
export async function countRows(
  extract: Extract,
  { from, relations, conditions }: Source,
): Promise<number> {
  const statement = sql`
    select count(*)::integer as count from ${from(relations)} ${whereSql(conditions)}`;
  const [row] = await extract.query<{ count: number }>(statement);
  return row!.count;
}
