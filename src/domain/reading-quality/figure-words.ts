/** Descriptions of what figures of several kinds have. */
export const NEAREST =
  "Numbers of people and readings are to the nearest of this, e.g. 10; null for exact ones.";
export const SUPPRESSED = "Whether it is withheld from this viewer: null there, and not 0.";
