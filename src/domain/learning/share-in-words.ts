/** Shares that have a name, in per cent, with how they are said of people. */
const NAMED: readonly (readonly [percent: number, words: string])[] = [
  [25, "A quarter of"],
  [33.3, "A third of"],
  [45, "Nearly half of"],
  [50, "Half of"],
  [55, "Over half of"],
  [66.7, "Two thirds of"],
  [75, "Three quarters of"],
];

/** How far a share may be off the one that it is named after, in per cent. */
const CLOSE = 2.5;

/** "A third of", "About two in five of", "Nearly all": the begin of a sentence about people. */
export function shareInWords(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return "None of";
  if (part >= whole) return "All of";
  const percent = (100 * part) / whole;
  const named = NAMED.find(([of]) => Math.abs(of - percent) <= CLOSE);
  if (named) return named[1];
  if (percent > 90) return "Nearly all of";
  if (percent < 10) return "Some of";
  const tenths = Math.round(percent / 10);
  const [of, ten] = tenths % 2 === 0 ? [tenths / 2, "five"] : [tenths, "ten"];
  return `About ${NUMBERS[of]} in ${ten} of`;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
