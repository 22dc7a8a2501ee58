import type { Line } from "../line";

/** One cap on its way over all lines, in their order; it keeps count of what it let pass. */
export interface CapPass {
  limit(line: Line): void;
}
