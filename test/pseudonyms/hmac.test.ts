import fc from "fast-check";
import { createHmac } from "node:crypto";
import { Hmac } from "../../src/pseudonyms/hmac";

describe("Hmac", () => {
  it("is the HMAC-SHA-256 of the library, whatever the key and the texts", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "grapheme", minLength: 990, maxLength: 1_010 }),
      fc.constantFrom("", "\ud800", "é".repeat(1_000), "x".repeat(5_000)),
    );
    const key = fc.uint8Array({ minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(key, fc.array(text, { minLength: 1, maxLength: 5 }), (bytes, texts) => {
        const hmac = new Hmac(Buffer.from(bytes));
        for (const one of texts) {
          const expected = createHmac("sha256", bytes).update(one).digest();
          expect(hmac.digest(one)).toEqual(expected);
          expect(hmac.hex(one)).toBe(expected.toString("hex"));
        }
      }),
    );
  });
});
