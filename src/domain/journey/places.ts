/** Before somebody's engagement began, at a day that is looked at. */
export const NOT_YET = -2;
/** After somebody's engagement ended. */
export const GONE = -1;
/** Here, and not scored in the area: no eligible reading yet, or one that leaves the area out. */
export const NOT_SCORED = 0;

/** Where somebody is in one area on one day: one of the above, or a stage's position from 1. */
export type Place = number;

/** How many were at one place a year before, and at one now. */
export interface Stay {
  readonly then: Place;
  readonly now: Place;
  readonly people: number;
}

/** Everybody of a contract, in one area of a Star. */
export interface AreaStays {
  /** The area's position. */
  readonly area: number;
  readonly stays: readonly Stay[];
}

export const isHere = (place: Place): boolean => place >= NOT_SCORED;

/** How many hold. */
export function countOf(stays: readonly Stay[], holds: (stay: Stay) => boolean): number {
  return stays.reduce((sum, stay) => sum + (holds(stay) ? stay.people : 0), 0);
}
