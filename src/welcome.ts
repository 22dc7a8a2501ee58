import type { Store } from "./store";

/** Five lines for the person who started the server: where it is, what to open, what to try. */
export function welcome(port: number, store: Store): string {
  const at = `http://localhost:${port}`;
  return [
    "Golden Thread is running. Ctrl-C stops it.",
    `  Open      ${at}/graphiql`,
    "  Try       press Run there: the first question is filled in; more are under Questions",
    `  API       ${at}/graphql`,
    `  Data      ${store.place}`,
  ].join("\n");
}
