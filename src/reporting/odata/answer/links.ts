import type { Question } from "../options/question";
import type { QueryOptions } from "../options/query-options";
import { writeToken } from "../options/page-token";

/** What an answer says it is of, e.g. `https://…/odata/v1/$metadata#contracts(title)`. */
export function contextOf(root: string, { dataset, projection }: Question): string {
  return `${root}$metadata#${dataset.name}${projection === null ? "" : `(${projection})`}`;
}

/** The address of the page behind a row. */
export function nextLinkOf(
  root: string,
  question: Question,
  options: QueryOptions,
  page: { readonly pageSize: number; readonly rows: number },
): (kept: readonly (string | null)[]) => string {
  const { dataset, mark, top } = question;
  const kept = options.all.filter(([name]) => name.trim() !== "$skiptoken");
  return (values) => {
    const left = top === null ? null : top - page.rows;
    const token = writeToken({ values, left, pageSize: page.pageSize }, mark);
    const query = [...kept, ["$skiptoken", token] as const]
      .map(([name, value]) => `${encoded(name)}=${encodeURIComponent(value)}`)
      .join("&");
    return `${root}${dataset.name}?${query}`;
  };
}

const encoded = (name: string): string => encodeURIComponent(name).replaceAll("%24", "$");
