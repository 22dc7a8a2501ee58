import fc from "fast-check";
import {
  classifyObjective,
  LONGEST_OBJECTIVE,
} from "../../src/domain/objective/classify-objective";
import type { ObjectiveClassification } from "../../src/domain/objective/classification";
import { partsOf } from "../../src/domain/objective/parts";
import { read } from "../../src/domain/objective/reading";
import { score } from "../../src/domain/objective/scoring";

const first = (text: string) => classifyObjective(text).kinds[0]!;
const notes = (text: string) => classifyObjective(text).notes.map(({ code }) => code);

function expectWellFormed(answer: ObjectiveClassification): void {
  const shares = answer.kinds.map(({ share }) => share);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(answer.kinds.map(({ kind }) => kind).sort()).toEqual([
    "input",
    "outcome",
    "output",
    "process",
  ]);
  expect(answer.explanation).not.toBe("");
  for (const words of answer.kinds.flatMap((kind) => kind.words)) {
    const cut = words.spans.map(({ start, end }) => answer.text.slice(start, end));
    expect(cut.join(" … ")).toBe(words.words);
    expect(cut.every((piece) => piece !== "")).toBe(true);
    expect(words.strength).toBeGreaterThan(0);
    expect(words.why).not.toBe("");
  }
}

describe("the answer", () => {
  test("names the words that pulled, where they stand, which way and why", () => {
    const text = "Reduce the waiting time to 6 weeks";
    const { kinds, explanation } = classifyObjective(text);
    expect(kinds[0]!.kind).toBe("process");
    expect(kinds[0]!.words[0]).toEqual({
      words: "waiting time",
      spans: [{ start: 11, end: 23 }],
      pull: "towards",
      strength: 2.4,
      why: "is about how quickly people are seen: how the service works",
    });
    const outcome = kinds.find(({ kind }) => kind === "outcome")!;
    expect(outcome.words.find(({ pull }) => pull === "away")!.words).toBe("Reduce … waiting time");
    expect(explanation).toContain("“waiting time” is about how quickly people are seen");
  });

  test("is well formed whatever the text", () => {
    const words = fc.constantFrom(
      "people", "Fewer", "reduce", "£1,200.", "waiting time", "and", "so that", "by June", "50%",
      "provide", "sessions", ".", "’", "crisis", "pay", "staff", "\n", "—", "🙂", "tennancy", "1.",
    ); // prettier-ignore
    const sentence = fc.array(words, { maxLength: 40 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string({ unit: "binary", maxLength: 200 })), (text) =>
        expectWellFormed(classifyObjective(text)),
      ),
      { numRuns: 400 },
    );
  });

  test("is the same in upper case, with curly quotes and with hyphens", () => {
    const shares = (text: string) => classifyObjective(text).kinds.map(({ share }) => share);
    expect(shares("FEWER CHILDREN WILL RE-OFFEND")).toEqual(
      shares("Fewer children will re offend"),
    );
    expect(shares("Children’s wellbeing improves")).toEqual(
      shares("Children's wellbeing improves"),
    );
    expect(first("‘Fewer’ “families” in crisis").kind).toBe("outcome");
  });

  test("tells the type of an outcome by its words, and only then", () => {
    const typeOf = (text: string) => classifyObjective(text).outcomeType;
    expect(typeOf("Fewer children go hungry")).toBe("service_user");
    expect(typeOf("Less spent on emergency placements")).toBe("efficiency");
    expect(typeOf("Suicide falls across the county")).toBe("population");
    expect(typeOf("Improve the local economy and employment")).toBe("economic");
    expect(typeOf("Increase employment with lower carbon emissions")).toBe("social_value");
    expect(typeOf("Reduce legal failures and incidents")).toBe("legal_compliance");
    expect(typeOf("Hold 20 sessions for people in debt each month")).toBeNull();
  });
});

describe("sureness", () => {
  test("is high where much points one way", () => {
    expect(classifyObjective("Hold 20 workshops by June").sureness).toBe("high");
  });

  test("is undecided where the first two are close", () => {
    const { sureness, explanation } = classifyObjective("Reduce staff turnover");
    expect(sureness).toBe("undecided");
    expect(explanation).toMatch(/as a process .* or as an outcome/);
  });

  test("is undecided where nothing tells, with equal shares and no words", () => {
    const { sureness, kinds, explanation } = classifyObjective("Do the thing");
    expect(sureness).toBe("undecided");
    expect(kinds.every(({ share, words }) => share === 0.25 && words.length === 0)).toBe(true);
    expect(explanation).toMatch(/Nothing in these words tells/);
    expect(notes("Do the thing")).toEqual(["NOTHING_DECIDES"]);
  });

  test("is never more than low for one word", () => {
    for (const word of ["Training", "Funding", "Policy", "Homelessness", "xyzzy"]) {
      expect(["low", "undecided"]).toContain(classifyObjective(word).sureness);
      expect(notes(word)).toContain("ONE_WORD");
    }
  });
});

describe("several objectives", () => {
  test("a means and its purpose are told apart", () => {
    const text = "Run 40 workshops so that parents feel confident";
    const { parts, sureness, explanation } = classifyObjective(text);
    expect(parts.map(({ text, kind }) => [text, kind])).toEqual([
      ["Run 40 workshops", "output"],
      ["parents feel confident", "outcome"],
    ]);
    expect(parts.every((part) => text.slice(part.start, part.end) === part.text)).toBe(true);
    expect(sureness).toBe("low");
    expect(explanation).toMatch(/holds 2 objectives/);
  });

  test.each([
    ["Deliver 20 courses and reduce isolation", ["output", "outcome"]],
    ["Staff are trained and people feel safe at home.", ["input", "outcome"]],
    ["Hold 6 events by June; fund two posts. Parents feel calm!", ["output", "input", "outcome"]],
    ["Reduce debt and improve health", ["outcome", "outcome"]],
  ])("%s", (text, kinds) => {
    expect(classifyObjective(text).parts.map(({ kind }) => kind)).toEqual(kinds);
    expect(notes(text)).toContain("SEVERAL_OBJECTIVES");
  });

  test.each([
    "Children are safe and well",
    "Plan, run and review the service",
    "Fewer people lose their home and their job",
    "Parents feel confident.",
    "1,200 hours of respite a year.",
  ])("%s: is one", (text) => {
    expect(classifyObjective(text).parts).toEqual([]);
  });
});

describe("typing slips", () => {
  test("are read as what was meant, and said", () => {
    const { kinds, notes } = classifyObjective("Fewer peple loose their tennancy");
    expect(kinds[0]!.kind).toBe("outcome");
    expect(notes.map(({ message }) => message)).toEqual([
      "“peple” is read as “people”.",
      "“tennancy” is read as “tenancy”.",
    ]);
  });

  test("a letter missing, wrong, doubled or swapped", () => {
    for (const typed of ["sesions", "sessoins", "sesssions", "sessiuns"]) {
      expect(first(`Hold 20 ${typed}`).kind).toBe("output");
      expect(notes(`Hold 20 ${typed}`)).toEqual(["READ_AS"]);
    }
  });

  test("ordinary words are left alone", () => {
    const text = "The experience of having content promises, careers, police and lunch is wanted";
    expect(notes(text)).not.toContain("READ_AS");
  });
});

describe("texts that cannot be told", () => {
  test.each(["", "   ", "\n\t"])("blank: %j", (text) => {
    const { problem, sureness, kinds } = classifyObjective(text);
    expect(problem!.code).toBe("REQUIRED");
    expect(sureness).toBe("undecided");
    expect(kinds.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test("longer than is read", () => {
    const longest = "Fewer people in crisis. ".repeat(100).slice(0, LONGEST_OBJECTIVE);
    expect(classifyObjective(longest).problem).toBeNull();
    const { problem, text } = classifyObjective(`${longest}x`);
    expect(problem!.code).toBe("TOO_LONG");
    expect(problem!.message).toContain("2001 characters: at most 2000");
    expect(text).toHaveLength(LONGEST_OBJECTIVE + 1);
  });

  test.each([
    "Moins de sans-abri dans la rue",
    "Weniger Menschen verlieren ihre Wohnung",
    "Llai o bobl yn ddigartref",
    "Menos familias en crisis",
    "Mniej osób traci mieszkanie",
    "Менше бездомних людей",
    "减少无家可归者",
  ])("not English: %s", (text) => {
    const { problem, kinds } = classifyObjective(text);
    expect(problem!.code).toBe("NOT_ENGLISH");
    expect(kinds[0]!.share).toBe(0.25);
  });

  test.each(["People die less often", "Fewer café closures", "!!!", "2026", "🙂"])(
    "no problem with %s",
    (text) => expect(classifyObjective(text).problem).toBeNull(),
  );
});

describe("long texts", () => {
  const HARD = [
    "people ", "reduce ", "a", "£1,", "people and reduce ", "number of ", ". ", "1,1.", "'a", "’",
    "there is ", "provide advice to ", "people’people", "9 ",
  ]; // prettier-ignore

  // A hundred times what is ever read: work that grew with the square of the length would not come
  // to an end within the time that a test has.
  test.each(HARD)("are read to their end: %j", (piece) => {
    const text = piece.repeat(200_000).slice(0, 200_000);
    const reading = read(text);
    score(reading);
    expect(partsOf(reading)).toBeDefined();
  });
});
