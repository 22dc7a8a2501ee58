import type { Column } from "../dataset";

/** A column whose name the compiler knows, so that whoever fills it forgets none. */
export type Named<Name extends string> = Column & { readonly name: Name };

/** What stands in the columns of one row; numbers as the API gives them. */
export type FigureRow<Columns extends readonly Column[]> = {
  readonly [Name in Columns[number]["name"]]: string | number | null;
};

/** A number of people, readings or reviews, whole. */
export function count<Name extends string>(
  name: Name,
  unit: string,
  description: string,
): Named<Name> {
  return { name, type: "integer", unit, description, isNullable: true };
}

/** A mean, a share, or another figure with decimals. */
export function figure<Name extends string>(
  name: Name,
  unit: string | null,
  description: string,
): Named<Name> {
  return { name, type: "numeric", unit, description, isNullable: true };
}

/** `yes` or `no`; never null. */
export function yesNo<Name extends string>(name: Name, description: string): Named<Name> {
  return { name, type: "text", unit: null, description, isNullable: false };
}

/** The key of something, or a word. */
export function word<Name extends string>(
  name: Name,
  description: string,
  isNullable = false,
): Named<Name> {
  return { name, type: "text", unit: null, description, isNullable };
}

/** What counts people scored in both readings. */
export const PEOPLE = "people, counted per engagement";

/** In what scores and their changes are measured. */
export const POINTS = "points of the Star's scale";

/** A share of a whole. */
export const SHARE = "share, 0 to 1";
