/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_PER_DIGIT = 5n;
const GROUP = 4;

/** How many of these digits a pseudonym has: 100 bits, so that no two people ever share one. */
const LENGTH = 20;

/** What every pseudonym that we make looks like. */
export const PSEUDONYM_FORM = /^P(-[0-9A-HJKMNP-TV-Z]{4}){5}$/;

/** The first 100 bits of a hash as a person can read them out: `P-7K3M-9QX2-VD0A-4F6T-HW81`. */
export function toPseudonymText(hash: Buffer): string {
  const bits = BITS_PER_DIGIT * BigInt(LENGTH);
  const value = BigInt(`0x${hash.toString("hex")}`) >> (BigInt(hash.length * 8) - bits);
  const digits = Array.from({ length: LENGTH }, (_, i) => {
    const shift = BITS_PER_DIGIT * BigInt(LENGTH - 1 - i);
    return DIGITS[Number((value >> shift) & 31n)]!;
  });
  const groups = Array.from({ length: LENGTH / GROUP }, (_, i) =>
    digits.slice(i * GROUP, (i + 1) * GROUP).join(""),
  );
  return ["P", ...groups].join("-");
}

/**
 * A pseudonym as somebody typed it: in small letters, with blanks, with O for 0 and I or L for 1.
 *
 * @returns it as we write it, or null for a text that is none
 */
export function readPseudonym(text: string): string | null {
  const typed = text.toUpperCase().replace(/[\s-]+/g, "");
  if (typed.length !== LENGTH + 1 || !typed.startsWith("P")) return null;
  const digits = typed.slice(1).replaceAll("O", "0").replace(/[IL]/g, "1");
  const pseudonym = `P${digits.replace(/.{4}/g, "-$&")}`;
  return PSEUDONYM_FORM.test(pseudonym) ? pseudonym : null;
}
