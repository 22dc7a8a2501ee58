import { createServer } from "node:http";
import { Pool } from "pg";
import { statement } from "./sql";

/**
 * The floor: as little as can stand between HTTP and one hand-written statement a question, which
 * makes all of the answer's JSON. `GET /main?BEN-0001`, `GET /list`.
 */
const QUERIES = { main: statement("main"), list: statement("list") } as const;

const pool = new Pool({
  connectionString: process.env.PEER_DATABASE_URL,
  max: 16,
  // The statements are planned once a connection; looking again costs more than it finds.
  options: "-c plan_cache_mode=force_generic_plan",
});

async function answer(url: string): Promise<string> {
  const [path, value] = url.slice(1).split("?");
  const name = path === "list" ? "list" : "main";
  const values = value === undefined ? [] : [value];
  const { rows } = await pool.query<[string]>({
    ...{ name, text: QUERIES[name], values, rowMode: "array" },
  });
  return rows[0]?.[0] ?? "null";
}

createServer((request, response) => {
  answer(request.url ?? "").then(
    (text) => {
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
