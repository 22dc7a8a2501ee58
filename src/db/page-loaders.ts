import DataLoader from "dataloader";
import { join, type Sql } from "sql-template-tag";
import { countRows, readPages, type KeysetList, type Page, type PageRequest } from "./keyset";
import type { Session } from "./session";

/** What stands for the parent of a list without one: loaders take no null. */
const NO_PARENT = "";

/**
 * Pages of lists, batched over parents: the same list asked for under twenty parents is one
 * statement. Lists are told apart by their SQL.
 */
export class PageLoaders {
  private readonly pages = new Map<string, DataLoader<string, Page<unknown>>>();
  private readonly counts = new Map<string, DataLoader<string, number>>();

  constructor(private readonly session: Session) {}

  /** One page of the list under a parent (null for a list without one). */
  page<Row>(list: KeysetList, parent: string | null, request: PageRequest): Promise<Page<Row>> {
    const key = `${fingerprint(list)} ${JSON.stringify([request.first, request.after ?? null])}`;
    const loader = getOrMake(
      this.pages,
      key,
      () =>
        new DataLoader<string, Page<unknown>>((parents) =>
          readPages(this.session, list, parents, request),
        ),
    );
    return loader.load(parent ?? NO_PARENT) as Promise<Page<Row>>;
  }

  /** How many rows the list has under a parent. */
  count(list: KeysetList, parent: string | null): Promise<number> {
    const loader = getOrMake(
      this.counts,
      fingerprint(list),
      () => new DataLoader<string, number>((parents) => countRows(this.session, list, parents)),
    );
    return loader.load(parent ?? NO_PARENT);
  }
}

function fingerprint(list: KeysetList): string {
  const parts: Sql[] = [list.columns, list.from, ...list.where];
  if (list.parent) parts.push(list.parent);
  const whole = join(parts, " | ");
  return JSON.stringify([whole.text, whole.values, list.order, list.descending]);
}

function getOrMake<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
