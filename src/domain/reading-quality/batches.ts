import { isSafe } from "../../disclosure/policy";
import { endOfMonth } from "../period";

/** Something that became known of somebody at an instant. */
export interface Event {
  readonly personId: string;
  readonly at: Date;
}

/** How many different people events are about. */
export const peopleOf = (events: readonly Pick<Event, "personId">[]): number =>
  new Set(events.map(({ personId }) => personId)).size;

/**
 * When viewers of aggregates are told of instants: at once where what became known then is about
 * enough people, as when a list is entered; else at the end of the month, as evidence is.
 */
export function toldAt(events: readonly Event[], threshold: number): Date[] {
  const byInstant = Map.groupBy(events, ({ at }) => at.getTime());
  const isList = new Map(
    [...byInstant].map(([time, some]) => [time, peopleOf(some) >= threshold] as const),
  );
  return events.map(({ at }) => (isList.get(at.getTime()) ? at : monthOf(at)));
}

/** The last millisecond of an instant's month. */
export const monthOf = (at: Date): Date =>
  new Date(`${endOfMonth(at.toISOString().slice(0, 10))}T23:59:59.999Z`);

/**
 * Puts what comes one after another together until it can be told of as one, again and again; what
 * is left over is told of later. Whatever is told is then a sum of blocks, and whatever is subtracted
 * too: nothing about a part of a block follows. What comes later changes no block before it.
 *
 * @param isAlone what is a block by itself, whatever waits
 */
export function blocksOf<T>(
  parts: readonly T[],
  canBeTold: (block: readonly T[]) => boolean,
  isAlone: (part: T) => boolean = () => false,
): { readonly blocks: readonly (readonly T[])[]; readonly isAllTold: boolean } {
  const blocks: T[][] = [];
  let waiting: T[] = [];
  for (const part of parts) {
    if (isAlone(part)) {
      blocks.push([part]);
      continue;
    }
    waiting.push(part);
    if (!canBeTold(waiting)) continue;
    blocks.push(waiting);
    waiting = [];
  }
  return { blocks, isAllTold: waiting.length === 0 };
}

/** Whether each part of a whole is about nobody or about enough people, and the whole about enough. */
export function arePartsSafe(
  parts: readonly (readonly Pick<Event, "personId">[])[],
  threshold: number,
): boolean {
  return (
    peopleOf(parts.flat()) >= threshold && parts.every((part) => isSafe(peopleOf(part), threshold))
  );
}

/** A number as viewers of aggregates are given it beside shares: to the nearest threshold. */
export const roughly = (n: number, threshold: number): number =>
  Math.max(1, Math.round(n / threshold)) * threshold;
