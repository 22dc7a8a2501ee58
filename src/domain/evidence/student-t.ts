/** The 0.975 quantile of the normal distribution. */
const NORMAL = 1.959963984540054;

/** From here on the expansion in 1/df is right to 1e-13, and summing df/2 terms no longer pays. */
const EXPANSION_FROM = 1_000;

const known = new Map<number, number>();

/**
 * Student's t for a two-sided 95% interval: the value that a t-distributed number exceeds, on either
 * side, one time in twenty. Right to 1e-12. The library with an exact quantile brings 230 packages;
 * for whole degrees of freedom the distribution is a finite sum (Abramowitz and Stegun, 26.7.3-4).
 *
 * @param degreesOfFreedom a whole number, at least 1
 * @throws RangeError for anything else
 */
export function studentT95(degreesOfFreedom: number): number {
  if (!Number.isSafeInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(`${degreesOfFreedom} is not a number of degrees of freedom`);
  }
  if (degreesOfFreedom >= EXPANSION_FROM) return expansion(degreesOfFreedom);
  const remembered = known.get(degreesOfFreedom);
  if (remembered !== undefined) return remembered;
  const value = solve(degreesOfFreedom);
  known.set(degreesOfFreedom, value);
  return value;
}

/**
 * Newton's method on the angle atan(t / sqrt(df)). The probability is concave in it and the normal
 * quantile lies below the answer, so each step comes nearer and none goes beyond.
 */
function solve(df: number): number {
  let angle = Math.atan(NORMAL / Math.sqrt(df));
  for (let step = 0; step < 50; step += 1) {
    const { probability, slope } = within(angle, df);
    const correction = (0.95 - probability) / slope;
    angle += correction;
    if (Math.abs(correction) < 1e-16) break;
  }
  return Math.sqrt(df) * Math.tan(angle);
}

/** Probability of lying within +-t, and its slope in the angle. */
function within(angle: number, df: number): { probability: number; slope: number } {
  const squared = Math.cos(angle) ** 2;
  const isOdd = df % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = isOdd ? 0 : 1;
  let scale = isOdd ? 2 / Math.PI : 1;
  for (let k = isOdd ? 1 : 2; k < df; k += 2) {
    scale *= (k + 1) / k;
    if (k > 1) term *= (squared * (k - 1)) / k;
    sum += term;
  }
  const sine = Math.sin(angle) * sum;
  return {
    probability: isOdd ? (2 / Math.PI) * (angle + sine) : sine,
    slope: scale * Math.cos(angle) ** (df - 1),
  };
}

/** The expansion of the quantile around the normal one (Abramowitz and Stegun, 26.7.5). */
function expansion(df: number): number {
  const z = NORMAL;
  const z2 = z * z;
  const first = (z * (z2 + 1)) / 4;
  const second = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const third = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const fourth = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92_160;
  return z + (first + (second + (third + fourth / df) / df) / df) / df;
}
