/** People of whom an item, or an area as a whole, is told. */
export interface Tally {
  /** Who needed it. */
  readonly need: number;
  /** Who needed it and achieved it. */
  readonly achieved: number;
}

/** What the latest records of people say of one area of a checklist. */
export interface AreaTally {
  /** People in scope, recorded or not. */
  readonly engaged: number;
  /** Of them, those with a record: each says something of every item. */
  readonly people: number;
  /** Who needed, and who achieved, any item of the area. */
  readonly any: Tally;
  /** By the item's code. */
  readonly items: ReadonlyMap<string, Tally>;
}

/** Nobody, of an area with these items. */
export const emptyTally = (items: readonly string[]): AreaTally => ({
  ...{ engaged: 0, people: 0, any: NONE },
  items: new Map(items.map((item) => [item, NONE])),
});

const NONE: Tally = Object.freeze({ need: 0, achieved: 0 });

/** Different people put together; of at least one tally, all of the same items. */
export function sumTallies(all: readonly AreaTally[]): AreaTally {
  return all.reduce((a, b) => ({
    engaged: a.engaged + b.engaged,
    people: a.people + b.people,
    any: plus(a.any, b.any),
    items: new Map([...a.items].map(([item, one]) => [item, plus(one, b.items.get(item) ?? NONE)])),
  }));
}

const plus = (a: Tally, b: Tally): Tally => ({
  need: a.need + b.need,
  achieved: a.achieved + b.achieved,
});
