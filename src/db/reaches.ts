import type { DataSource } from "typeorm";
import { ReachMemory } from "../auth/reach-memory";

const memories = new WeakMap<DataSource, ReachMemory>();

/** What the process remembers of reaches in the database that a data source is connected to. */
export function reachMemoryOf(dataSource: DataSource): ReachMemory {
  const known = memories.get(dataSource);
  if (known) return known;
  const made = new ReachMemory((subject) => dataSource.query("select keep_reach($1)", [subject]));
  memories.set(dataSource, made);
  return made;
}
