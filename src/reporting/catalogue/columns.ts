import type { Column } from "./dataset";

const column =
  (type: Column["type"]) =>
  (name: string, description: string, unit: string | null = null): Column => ({
    name,
    type,
    description,
    unit,
    isNullable: false,
  });

/** A UUID by which rows are known, given to tools as text. */
export const key = column("key");

/** Words and codes. */
export const text = column("text");

/** A whole number, with what one of it is. */
export const integer = column("integer");

/** An exact number, with what one of it is. */
export const numeric = column("numeric");

export const date = column("date");

/** An instant, in UTC. */
export const instant = column("timestamptz");

/** A column that may be null: its description says when. */
export const nullable = (known: Column): Column => ({ ...known, isNullable: true });

/** `yes` or `no`. */
export const yesOrNo = (name: string, description: string): Column =>
  text(name, `yes or no: ${description}`);

/** As SQL: `yes` or `no` for a condition that is never null. */
export const yesNo = (condition: string): string =>
  `case when ${condition} then 'yes' else 'no' end`;
