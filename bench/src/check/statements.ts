import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "../world";

/**
 * The most statements that an operation may send to the database once it was asked before, by its
 * name: what the log says of it, opening the transaction and telling who asks included. A number is
 * lowered when fewer do.
 */
const MOST: Readonly<Record<string, number>> = {
  Main: 8,
  List: 8,
  Filtered: 6,
  Payments: 9,
  RecordReading: 5,
  EditLogicModel: 25,
};

/** Milliseconds until what was answered stands in the log. */
const PATIENCE_MS = 5_000;

interface LoggedOperation {
  readonly msg: string;
  readonly operation: string;
  readonly statements: number;
  readonly outcome: string;
}

/**
 * Looks up in the server's log how many statements each operation took.
 *
 * @throws Error naming each that took more than it may, or that nobody asked
 */
export async function checkStatements(world: World): Promise<void> {
  const names = Object.keys(MOST);
  const end = performance.now() + PATIENCE_MS;
  let logged = readLog(world);
  while (names.some((name) => !logged.some(isOf(name))) && performance.now() < end) {
    await sleep(50);
    logged = readLog(world);
  }
  const faults = names.flatMap((name) => faultOf(name, logged));
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const told = names.map((name) => `${name} ${most(name, logged)}`);
  world.tell(`Statements: ${told.join(", ")}.`);
}

const isOf =
  (name: string) =>
  ({ operation }: LoggedOperation): boolean =>
    operation === name;

function faultOf(name: string, logged: readonly LoggedOperation[]): string[] {
  const own = logged.filter(isOf(name));
  if (own.length === 0) return [`${name}: the log does not tell of it`];
  const faults = own.filter(({ outcome }) => outcome !== "OK");
  if (faults.length > 0) return [`${name}: ${faults[0]!.outcome}`];
  const found = most(name, logged);
  return found <= MOST[name]! ? [] : [`${name}: ${found} statements, at most ${MOST[name]!}`];
}

/** What an answer that is given again takes is no measure of the others. */
const LAST = 5;

function most(name: string, logged: readonly LoggedOperation[]): number {
  const own = logged.filter(isOf(name)).slice(-LAST);
  return Math.max(...own.map(({ statements }) => statements));
}

function readLog({ scratch }: World): LoggedOperation[] {
  const lines = readFileSync(path.join(scratch, "ours.log"), "utf8").split("\n");
  return lines
    .filter((text) => text.startsWith("{") && text.endsWith("}"))
    .map((text) => JSON.parse(text) as LoggedOperation)
    .filter(({ msg }) => msg === "operation");
}
