import { createHash, createHmac } from "node:crypto";
import sql from "sql-template-tag";
import { invalid } from "../domain/refusal";
import type { Session } from "./session";

const MAX_KEY = 200;

interface Remembered {
  mutation: string;
  inputHash: string;
  result: unknown;
}

/** What makes a request recognisable when it comes again. */
export interface IdempotentRequest {
  readonly key: string;
  readonly mutation: string;
  readonly input: unknown;
}

/**
 * Does `work` once for a viewer and key: the second time, the first result is given again. Two at
 * the same moment wait for each other. Refusals are not remembered, since nothing was done.
 *
 * Neither the key nor the input is kept, but what tells both when they come again: the input's hash
 * is made with the key, so that whoever has the database cannot try what a request may have said.
 *
 * @param toKept what of a result is remembered; default all of it
 * @throws Refusal when the key was used for something else, or is not 1 to 200 characters
 */
export async function onlyOnce<T>(
  session: Session,
  request: IdempotentRequest,
  work: () => Promise<T>,
  toKept: (result: T) => T = (result) => result,
): Promise<T> {
  const { key, mutation } = request;
  if (key.trim() === "" || key.length > MAX_KEY) {
    throw keyProblem("INVALID_KEY", `An idempotency key has 1 to ${MAX_KEY} characters.`);
  }
  const principal = session.viewer.subject;
  const keyHash = createHash("sha256").update(key).digest("hex");
  const inputHash = hashOf(request.input, key);
  await session.query(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${principal}\n${keyHash}`}, 0))`,
  );
  const [known] = await session.query<Remembered>(
    sql`select mutation, input_hash, result from idempotency_key
        where principal = ${principal} and key = ${keyHash}`,
  );
  if (known) return replay<T>(known, mutation, inputHash);
  session.goOn();
  const result = await work();
  await session.query(
    sql`insert into idempotency_key (principal, key, mutation, input_hash, result)
        values (${principal}, ${keyHash}, ${mutation}, ${inputHash}, ${JSON.stringify(toKept(result))}::jsonb)`,
  );
  return result;
}

function replay<T>(known: Remembered, mutation: string, inputHash: string): T {
  if (known.mutation === mutation && known.inputHash === inputHash) return known.result as T;
  throw keyProblem(
    "KEY_REUSED",
    "This idempotency key was used for another request: use a new key for a new request.",
  );
}

function keyProblem(code: string, message: string): Error {
  return invalid([{ path: ["input", "idempotencyKey"], code, message }]);
}

/** Hash of the input with its fields in order, so that the order of a client's is no matter. */
function hashOf(input: unknown, key: string): string {
  const text = JSON.stringify(input, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHmac("sha256", key).update(text).digest("hex");
}
