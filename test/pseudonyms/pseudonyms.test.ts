import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import fc from "fast-check";
import {
  PSEUDONYM_FORM,
  readPseudonym,
  toPseudonymText,
} from "../../src/pseudonyms/pseudonym-text";
import { Pseudonyms } from "../../src/pseudonyms/pseudonyms";

const KEY = Buffer.alloc(32, 7);

describe("pseudonyms", () => {
  const pseudonyms = new Pseudonyms(KEY);

  it("are the same for the same person, and others for another person, provider or key", () => {
    const one = pseudonyms.pseudonymOf("HOMES", "P00166");
    expect(one).toMatch(PSEUDONYM_FORM);
    expect(pseudonyms.pseudonymOf("HOMES", " P00166 ")).toBe(one);
    expect(new Pseudonyms(KEY).pseudonymOf("HOMES", "P00166")).toBe(one);
    const others = [
      pseudonyms.pseudonymOf("HOMES", "P00167"),
      pseudonyms.pseudonymOf("YOUTH", "P00166"),
      new Pseudonyms(Buffer.alloc(32, 8)).pseudonymOf("HOMES", "P00166"),
    ];
    expect(new Set([one, ...others]).size).toBe(4);
  });

  it("are HMACs under a key of the organisation's own, derived by HKDF", () => {
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync("sha256", KEY, "", `golden thread: ${purpose}`, 32));
    const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
    const blind = hmac(derive("identifier"), "P00166").toString("hex");
    const expected = toPseudonymText(hmac(derive("pseudonym of HOMES"), blind));
    expect(pseudonyms.pseudonymOf("HOMES", "P00166")).toBe(expected);
  });

  it("never show what they were made of, nor the key", () => {
    const shown = JSON.stringify([
      pseudonyms.fingerprint,
      pseudonyms.blind("Jane Doe"),
      pseudonyms.pseudonymOf("HOMES", "Jane Doe"),
      pseudonyms.tombstone("HOMES", pseudonyms.pseudonymOf("HOMES", "Jane Doe")),
    ]);
    expect(shown).not.toContain("Jane");
    expect(shown).not.toContain(KEY.toString("hex"));
  });

  it("are told from tombstones", () => {
    const pseudonym = pseudonyms.pseudonymOf("HOMES", "P00166");
    const tombstone = pseudonyms.tombstone("HOMES", pseudonym);
    expect(tombstone).toMatch(/^[0-9a-f]{64}$/);
    expect(pseudonyms.tombstone("YOUTH", pseudonym)).not.toBe(tombstone);
  });

  it("need a key of 32 bytes", () => {
    expect(() => new Pseudonyms(Buffer.alloc(31))).toThrow("at least 32 bytes");
  });

  it("are the first 100 bits of the hash, five at a time", () => {
    const hash = Buffer.concat([Buffer.from("00443214c74254b635cf84653a56d7c675be77df", "hex")]);
    expect(toPseudonymText(hash)).toBe("P-0123-4567-89AB-CDEF-GHJK");
    expect(toPseudonymText(Buffer.alloc(32, 255))).toBe("P-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  });

  it("are read as people type them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const pseudonym = toPseudonymText(Buffer.from(bytes));
        const typed = pseudonym.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        expect(readPseudonym(typed.replaceAll("-", " "))).toBe(pseudonym);
      }),
    );
    for (const none of [
      "",
      "P1",
      "P00166",
      `${toPseudonymText(randomBytes(32))}0`,
      "Q".repeat(21),
    ]) {
      expect(readPseudonym(none)).toBeNull();
    }
  });
});
