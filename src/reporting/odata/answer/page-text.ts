/** What a page says before and behind its rows. */
export interface PageFrame {
  /** Where what the rows are is said; null where the client wants nothing but values. */
  readonly context: string | null;
  /** Rows of all pages, as JSON; null where nobody asked. */
  readonly count: string | null;
  /** Most rows of the page. */
  readonly rows: number;
  /** The address of the next page, by what the page's token keeps of its last row. */
  readonly nextLink: (kept: readonly (string | null)[]) => string;
}

/** The first value of a row is its JSON, the second what a token keeps of the page's last row. */
type Row = readonly [json: string, kept: string | null];

/**
 * A page as JSON, piece by piece. A row beyond the page says that another page follows.
 *
 * @param batches see `pageSql`
 */
export async function* pageText(
  batches: AsyncIterable<unknown[][]>,
  { context, count, rows, nextLink }: PageFrame,
): AsyncGenerator<string, void> {
  let told = 0;
  let kept: string | null = null;
  let hasMore = false;
  let before = openingOf(context, count);
  for await (const batch of batches as AsyncIterable<Row[]>) {
    const own = batch.slice(0, rows - told);
    hasMore = own.length < batch.length;
    told += own.length;
    kept = own.at(-1)?.[1] ?? kept;
    if (own.length === 0) continue;
    yield before + own.map(([json]) => json).join(",\n");
    before = ",\n";
  }
  const next = hasMore && kept !== null ? nextLink(JSON.parse(kept)) : null;
  const opening = told === 0 ? before : "";
  yield `${opening}\n]${next === null ? "" : `,"@odata.nextLink":${JSON.stringify(next)}`}}\n`;
}

function openingOf(context: string | null, count: string | null): string {
  const said = [
    ...(context === null ? [] : [`"@odata.context":${JSON.stringify(context)}`]),
    ...(count === null ? [] : [`"@odata.count":${count}`]),
    '"value":[\n',
  ];
  return `{${said.join(",")}`;
}
