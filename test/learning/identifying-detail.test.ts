import type { Session } from "../../src/db/session";
import { Checks } from "../../src/domain/checks";
import {
  identifyingDetails,
  possibleReferences,
  refuseIdentifying,
} from "../../src/domain/identifying-detail";

const FOUND: readonly (readonly [kind: string, text: string, found: string])[] = [
  ["email", "Write to ana.b+home@example.org, please.", "ana.b+home@example.org"],
  ["phone", "Her number is 07700 900123.", "07700 900123"],
  ["phone", "Call (020) 7946 0018 at noon.", "(020) 7946 0018"],
  ["phone", "From abroad: +44 20 7946 0018", "+44 20 7946 0018"],
  ["postcode", "A flat in SW1A 1AA, on the second floor", "SW1A 1AA"],
  ["postcode", "near m1 1ae", "m1 1ae"],
  ["postcode", "moved to EC1A1BB", "EC1A1BB"],
  ["date_of_birth", "Born on 3 May 1981 by the sea", "Born on 3 May 1981"],
  ["date_of_birth", "DOB: 03/05/81", "DOB: 03/05/81"],
  ["date_of_birth", "date of birth 1981-05-03", "date of birth 1981-05-03"],
  ["national_insurance_number", "NI is QQ 12 34 56 C", ""],
  ["national_insurance_number", "NI is AB 12 34 56 C", "AB 12 34 56 C"],
  ["nhs_number", "NHS 943 476 5919", "943 476 5919"],
  ["nhs_number", "NHS 943 476 5918", ""],
  ["pseudonym", "This is P-7K3M-9QX2-VD0A-4F6T-HW81.", "P-7K3M-9QX2-VD0A-4F6T-HW81"],
  ["pseudonym", "so p 7k3m 9qx2 vdoa 4f6t hw81 said", "p 7k3m 9qx2 vdoa 4f6t hw81"],
];

const PLAIN = [
  "A third of people (12 of 36) have no second reading. Why?",
  "In 2024-2025 we saw 120 people for 24 weeks, 7 days a week.",
  "From 01/04/2025 to 2025-06-30 the contract ALD-HOM-01 paid 0.25 to 0.50 of it.",
  "She came on 3 May 2025 and moved from stage 2 to 3 by the 2nd of June.",
  "p that some felt they were told much of what was said @ the hub",
  "It cost GBP 10,000.00 and took 1 234 567 890 steps, in E12 2nd row.",
  "Born again in hope, their birthday was kept.",
];

describe("what in a text leads to a person", () => {
  it.each(FOUND)("%s in %p", (kind, text, found) => {
    const of = identifyingDetails(text).filter((detail) => detail.kind === kind);
    expect(of.map((detail) => detail.found)).toEqual(found === "" ? [] : [found]);
  });

  it.each(PLAIN)("nothing in %p", (text) => {
    expect(identifyingDetails(text)).toEqual([]);
  });

  it("takes for a reference what holds a digit, in up to three words, and no short number", () => {
    expect(possibleReferences("Of R-1007, in 2025 (that is: ENG 12 B).")).toEqual(
      expect.arrayContaining(["R-1007", "ENG 12 B", "ENG 12"]),
    );
    expect(possibleReferences("Of 36 people in 2025")).not.toContain("2025");
    expect(possibleReferences("Nobody at all")).toEqual([]);
  });

  it("takes for a reference a word without a digit that is written like a code", () => {
    expect(possibleReferences("Of JBSMITH, jb-smith/home and Ana_B. It is hers")).toEqual([
      "JBSMITH",
      "jb-smith/home",
      "Ana_B",
    ]);
  });

  it("stays quick with a long text", () => {
    const long = `${"0 ".repeat(5_000)}${"a".repeat(5_000)}${"P-0".repeat(2_000)}${"+4 ".repeat(3_000)}`;
    expect(identifyingDetails(long).length).toBeLessThan(10_000);
  });

  it.each(["a", "0", "a.", "-", "+1 ", "born ", "P-"])(
    "stays quick with %p without end",
    (piece) => {
      const long = `a@${piece.repeat(600_000 / piece.length)}1`;
      expect(identifyingDetails(long)).toEqual([]);
    },
  );

  it("stays quick with a word of signs", () => {
    expect(possibleReferences(`a${"-".repeat(300_000)}1`)).toHaveLength(1);
  });

  it("does not look through what is too long to be kept", async () => {
    const checks = new Checks();
    const nobody: Pick<Session, "query"> = { query: () => Promise.reject(new Error("looked up")) };
    const text = "R-1007, ".repeat(2_000);
    await refuseIdentifying(nobody as Session, checks, "body", text, "contract");
    expect(checks.issues).toEqual([]);
    await expect(
      refuseIdentifying(nobody as Session, checks, "body", "R-1007", "contract"),
    ).rejects.toThrow("looked up");
  });
});
