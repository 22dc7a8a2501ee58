import { v7 } from "uuid";

/** A new row's key. Time-ordered, so that rows entered together lie together in an index. */
export function newId(): string {
  return v7();
}
