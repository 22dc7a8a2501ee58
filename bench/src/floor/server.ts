import { createServer } from "node:http";
import { Pool } from "pg";
import { statement } from "./sql";

/**
 * The floor: as little as can stand between HTTP and one hand-written statement a question, which
 * makes all of the answer's JSON. `GET /main?BEN-0001`, `GET /list`,
 * `GET /payments?2024-04-01`.
 */
const QUERIES = new Map(["main", "list", "payments"].map((name) => [name, statement(name)]));

const pool = new Pool({
  connectionString: process.env.PEER_DATABASE_URL,
  max: 16,
  // The statements are planned once a connection; looking again costs more than it finds.
  options: "-c plan_cache_mode=force_generic_plan",
});

/** The answer's text; null where nobody asked for anything. */
async function answer(url: string): Promise<string | null> {
  const [name, value] = url.slice(1).split("?");
  const text = QUERIES.get(name!);
  if (text === undefined) return null;
  const values = value === undefined ? [] : [value];
  const { rows } = await pool.query<[string]>({ name: name!, text, values, rowMode: "array" });
  return rows[0]?.[0] ?? "null";
}

createServer((request, response) => {
  answer(request.url!).then(
    (text) => {
      if (text === null) return void response.writeHead(404).end();
      const length = Buffer.byteLength(text);
      response.writeHead(200, { "content-type": "application/json", "content-length": length });
      response.end(text);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
}).listen(Number(process.env.PORT), "127.0.0.1");
