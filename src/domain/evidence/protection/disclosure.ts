import type { DisclosurePolicy } from "../../../disclosure/policy";

/** How an answer about people was protected. */
export interface Disclosure {
  readonly policy: DisclosurePolicy;
  /** The instant that the figures are of; null where nothing could be given yet. */
  readonly asAt: Date | null;
  /** What was withheld and why, in words. */
  readonly words: readonly string[];
}
