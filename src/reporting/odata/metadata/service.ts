import type { Catalogue } from "../../query/scope";
import type { JsonForm } from "../accept";

/** What there is to ask for, by names and titles. */
export function serviceOf({ datasets }: Catalogue, root: string, { metadata }: JsonForm): string {
  const value = datasets.map(({ name, title }) => ({ name, title, kind: "EntitySet", url: name }));
  const context = metadata === "none" ? {} : { "@odata.context": `${root}$metadata` };
  return JSON.stringify({ ...context, value });
}
