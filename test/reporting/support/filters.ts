import fc from "fast-check";
import type { Filter, Literal, Null, Operand } from "../../../src/reporting/query/filter";
import { getColumn, getRelatedColumn, scopeOf } from "../../../src/reporting/query/scope";
import { TEST_CATALOGUE, THINGS, type Thing } from "./things";

const ANNA = "0194f5a0-0000-7000-8000-00000000000a";
const BERT = "0194f5a0-0000-7000-8000-00000000000b";
const NOBODY = "0194f5a0-0000-7000-8000-00000000000c";

export const SCOPE = scopeOf(THINGS, TEST_CATALOGUE);

/** Few and close to each other, so that much of it is equal. */
export const TEXTS = ["", "a", "A", "ab", "b'c", "%_\\", "é", "x y", "a,b)"];
export const SIZES = [-2, 0, 1, 2, 2_147_483_647];
export const WEIGHTS = ["-0.5", "0", "1", "1.50", "2", "1e3", "99999999999999999999.5"];
export const DAYS = ["0001-01-01", "2025-12-31", "2026-01-01", "2026-02-28"];
export const INSTANTS = [
  "2025-12-31T23:30:00Z",
  "2026-01-01T00:30:00+01:00",
  "2026-01-01T00:00:00.5Z",
  "2026-02-28T12:00-05:30",
];

const of = (type: Literal["type"], texts: readonly string[]): fc.Arbitrary<Literal> =>
  fc.constantFrom(...texts).map((text) => ({ kind: "literal", type, text }));
const column = (...names: string[]): fc.Arbitrary<Operand> =>
  fc.constantFrom(...names).map((name) => getColumn(name, SCOPE));
const related = (...names: string[]): fc.Arbitrary<Operand> =>
  fc.constantFrom(...names).map((name) => getRelatedColumn("owner", name, SCOPE));
const call = (
  names: ("tolower" | "toupper" | "year" | "month" | "day")[],
  operand: fc.Arbitrary<Operand>,
): fc.Arbitrary<Operand> =>
  fc.record({ kind: fc.constant("call" as const), name: fc.constantFrom(...names), of: operand });

const NOTHING: fc.Arbitrary<Null> = fc.constant({ kind: "null" });
const text = of("text", TEXTS);
const integer = of("integer", SIZES.map(String));
const numeric = of("numeric", ["-0.5", "1.50", "1e3", "99999999999999999999.5"]);
const day = of("date", DAYS);
const instant = of("timestamptz", INSTANTS);
const days = column("made_on");
const instants = column("seen_at");
const plainTexts = fc.oneof(column("id", "label", "owner_id"), related("id", "name"));
const texts = fc.oneof(plainTexts, call(["tolower", "toupper"], plainTexts));
const numbers = fc.oneof(
  column("size", "weight", "place"),
  related("age"),
  call(["year", "month", "day"], fc.oneof(days, instants)),
);

/** Each kind of values, by what is looked up and what is written. */
const KINDS: readonly (readonly [fc.Arbitrary<Operand>, fc.Arbitrary<Literal>])[] = [
  [texts, text],
  [fc.oneof(column("owner_id"), related("id")), of("text", [ANNA, BERT, NOBODY, "0194", "x"])],
  [numbers, fc.oneof(integer, numeric)],
  [days, day],
  [instants, instant],
];

const kind = fc.constantFrom(...KINDS);
const comparison: fc.Arbitrary<Filter> = kind.chain(([asked, given]) =>
  fc.record({
    kind: fc.constant("compare" as const),
    by: fc.constantFrom("eq", "ne", "gt", "ge", "lt", "le"),
    left: fc.oneof({ weight: 5, arbitrary: asked }, given, NOTHING),
    right: fc.oneof({ weight: 4, arbitrary: given }, asked, NOTHING),
  }),
);
const membership: fc.Arbitrary<Filter> = kind.chain(([asked, given]) =>
  fc.record({
    kind: fc.constant("in" as const),
    what: asked,
    among: fc.array(fc.oneof({ weight: 4, arbitrary: given }, NOTHING), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);
const match: fc.Arbitrary<Filter> = fc.record({
  kind: fc.constant("match" as const),
  by: fc.constantFrom("contains", "startswith", "endswith"),
  text: texts,
  part: fc.oneof({ weight: 3, arbitrary: text }, texts),
});

/** Any filter over the things, of few levels. */
export const FILTERS: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    membership,
    match,
    fc.record({ kind: fc.constant("not" as const), of: tie("filter") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      parts: fc.array(tie("filter"), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).filter;

const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { freq: 4 });

/** Rows of the things; each is told from the others by its place. */
export const ROWS: fc.Arbitrary<Thing[]> = fc
  .array(
    fc.record({
      id: fc.constantFrom(...TEXTS),
      label: orNull(TEXTS),
      size: orNull(SIZES),
      weight: orNull(WEIGHTS),
      made_on: orNull(DAYS),
      seen_at: orNull(INSTANTS),
      owner_id: orNull([ANNA, BERT, NOBODY]),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map((row, place) => ({ ...row, place })));

export const OWNER_ROWS = [
  { id: ANNA, name: "Anna", age: 31 },
  { id: BERT, name: null, age: null },
];
