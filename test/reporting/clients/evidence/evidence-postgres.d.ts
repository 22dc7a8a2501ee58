/** What of the package is used; it comes without types. */
declare module "@evidence-dev/postgres" {
  export type Cell = string | number | Date | null;

  export interface QueryResult {
    readonly rows: () => AsyncIterable<readonly Readonly<Record<string, Cell>>[]>;
    readonly columnTypes: readonly { readonly name: string; readonly evidenceType: string }[];
  }

  export function getRunner(
    options: unknown,
  ): Promise<(statement: string, path: string, batchSize: number) => Promise<QueryResult>>;
}
