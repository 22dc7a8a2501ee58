import type { Api } from "./client";
import { ContractPageDocument, type ContractPageQuery } from "./generated/documents";

type Page = ContractPageQuery["contracts"];

export const EMPTY: Page = { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } };

/** The list with one page more. A double click asks twice and shows the same list: no doubles. */
export async function loadMore(api: Api, list: Page, search: string, first = 20): Promise<Page> {
  const after = list.pageInfo.endCursor;
  const { contracts } = await api(ContractPageDocument, { search, first, after });
  return { nodes: [...list.nodes, ...contracts.nodes], pageInfo: contracts.pageInfo };
}

/** All of it, page by page: for an export, say. */
export async function loadAll(api: Api, search: string): Promise<Page["nodes"]> {
  let list = EMPTY;
  while (list.pageInfo.hasNextPage) list = await loadMore(api, list, search, 100);
  return list.nodes;
}
