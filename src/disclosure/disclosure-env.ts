import { StartError } from "../start-error";
import { DEFAULT_POLICY, LEAST_THRESHOLD, MOST_DIMENSIONS, type DisclosurePolicy } from "./policy";

const FACT = /^[a-z][a-z0-9_]*$/;

/**
 * The deployment's policy from `DISCLOSURE_THRESHOLD`, `DISCLOSURE_ROUNDING`,
 * `DISCLOSURE_DIMENSIONS` and `DISCLOSURE_YEAR_STARTS`.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readDisclosurePolicy(variables: NodeJS.ProcessEnv): DisclosurePolicy {
  return Object.freeze({
    threshold: readThreshold(variables.DISCLOSURE_THRESHOLD),
    rounding: readRounding(variables.DISCLOSURE_ROUNDING),
    dimensions: readDimensions(variables.DISCLOSURE_DIMENSIONS),
    yearStarts: readYearStarts(variables.DISCLOSURE_YEAR_STARTS),
  });
}

function readThreshold(value: string | undefined): number {
  if (value === undefined || value === "") return DEFAULT_POLICY.threshold;
  const threshold = Number(value);
  if (/^\d{1,4}$/.test(value) && threshold >= LEAST_THRESHOLD) return threshold;
  throw new StartError(
    `DISCLOSURE_THRESHOLD is "${value}": give a whole number of people from ${LEAST_THRESHOLD} to ` +
      `9999, e.g. ${DEFAULT_POLICY.threshold}. Fewer would let single people be made out.`,
  );
}

function readRounding(value: string | undefined): 0 | 5 {
  if (value === undefined || value === "" || value === "off") return 0;
  if (value === "5") return 5;
  throw new StartError(`DISCLOSURE_ROUNDING is "${value}": give 5, or off for exact counts.`);
}

function readYearStarts(value: string | undefined): string {
  if (value === undefined || value === "") return DEFAULT_POLICY.yearStarts;
  if (/^(0[1-9]|1[0-2])$/.test(value)) return value;
  throw new StartError(
    `DISCLOSURE_YEAR_STARTS is "${value}": give the month with which years begin, 01 to 12, e.g. ` +
      `${DEFAULT_POLICY.yearStarts} for April or 01 for calendar years.`,
  );
}

function readDimensions(value: string | undefined): readonly string[] {
  if (value === undefined) return DEFAULT_POLICY.dimensions;
  const names = value.split(",").map((name) => name.trim());
  const dimensions = [...new Set(names.filter((name) => name !== ""))];
  if (dimensions.length <= MOST_DIMENSIONS && dimensions.every((name) => FACT.test(name))) {
    return Object.freeze(dimensions);
  }
  throw new StartError(
    `DISCLOSURE_DIMENSIONS is "${value}": give at most ${MOST_DIMENSIONS} names of facts of ` +
      "engagements in small letters, digits and underscores, with commas between, e.g. " +
      "age_band,gender; empty for none.",
  );
}
