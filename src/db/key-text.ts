const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 25;
const LARGEST = (1n << 128n) - 1n;

/** A row's key as 25 letters and digits, so that no raw key leaves the server. */
export function keyToText(uuid: string): string {
  return BigInt(`0x${uuid.replaceAll("-", "")}`)
    .toString(36)
    .padStart(LENGTH, "0");
}

/** The key that `keyToText` made this text of, or null when it made no such text. */
export function keyFromText(text: string): string | null {
  if (text.length !== LENGTH) return null;
  let value = 0n;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) return null;
    value = value * 36n + BigInt(digit);
  }
  if (value > LARGEST) return null;
  const hex = value.toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
