import { BudgetPeriod, Pronouns, type TrainingStory } from "../../src/domain/training-case/story";
import { threeWays } from "../../src/domain/training-case/three-ways";
import { toCsv, toMarkdown } from "../../src/domain/training-case/three-ways-table";

const STORY: TrainingStory = {
  ...{ name: "Edith", pronouns: Pronouns.SHE },
  situation: "Edith lives alone since her husband died, and has fallen twice.",
  whatMatters: ["her garden", "Sunday lunch with her son."],
  strengths: ["she grew vegetables for forty years"],
  whoHelps: [
    { who: "her neighbour", how: "shops on Fridays" },
    { who: "her son", how: null },
  ],
  needs: ["help with washing", "help with meals"],
  services: ["home care", "a day centre"],
  budget: { amountMinor: 18_050, currency: "GBP", per: BudgetPeriod.WEEK },
  outcomes: ["I want to be out in my garden again."],
};

/** Of whom nothing is known but how things are. */
const UNKNOWN: TrainingStory = {
  ...{ name: "Sam", pronouns: Pronouns.THEY, situation: "Sam sleeps in a car" },
  ...{ whatMatters: [], strengths: [], whoHelps: [], needs: [], services: [] },
  ...{ budget: null, outcomes: [] },
};

const cells = (story: TrainingStory): string[] =>
  threeWays(story).flatMap((row) => [row.traditional, row.personalised, row.outcomeBased]);

describe("three ways to care", () => {
  it("go through every step, each fact in its place", () => {
    const rows = threeWays(STORY);
    expect(rows.map(({ step }) => step)).toEqual([
      ...["enquiry", "assessment", "plan", "delivery", "monitoring", "review"],
    ]);
    expect(rows[2]).toEqual({
      step: "plan",
      traditional:
        "The plan is a list of services and hours: home care; a day centre. It has to stay within " +
        "180.50 GBP a week.",
      personalised:
        "The plan is Edith's own, and may be changed or refused by her. Of what is on offer Edith " +
        "picks what fits: home care; a day centre. The budget is said aloud, 180.50 GBP a week, and " +
        "Edith has a say in spending it. There is room in it for what matters: her garden; Sunday " +
        "lunch with her son.",
      outcomeBased:
        "The plan says what is to be different, in Edith's words: “I want to be out in my garden " +
        "again”. It says who does what, beginning with Edith and those near: her neighbour (shops on " +
        "Fridays); her son. A service is in it where it helps on the way, and only there: home care; " +
        "a day centre. What helps is paid from 180.50 GBP a week, be it a service or not.",
    });
    expect(rows[3]!.personalised).toContain("come at her times, and do things her way");
  });

  it("say what is not known, where no strengths are and nobody helps", () => {
    const text = cells(UNKNOWN).join(" ");
    expect(text).toContain("No strengths are known yet: to find one with Sam is the first task.");
    expect(text).toContain(
      "Nobody is known to help, which is noted as something that could change.",
    );
    expect(text).toContain("come at their times");
    expect(text).not.toContain("180.50");
  });

  it.each([
    ["all facts", STORY],
    ["none", UNKNOWN],
    ["one", { ...UNKNOWN, strengths: ["cooks"] }],
  ])("are whole sentences in every cell, with %s", (_, story) => {
    for (const cell of cells(story)) {
      expect(cell).toMatch(/^[A-Z].*[.?]$/);
      expect(cell).not.toMatch(/[{}]|undefined|: \.|\.\.| {2}|; ;/);
    }
  });

  it("tell the three ways apart in every step", () => {
    for (const story of [STORY, UNKNOWN]) {
      const all = cells(story);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("fill a place once: what stands in a fact is not looked at again", () => {
    const [enquiry] = threeWays({ ...STORY, name: "{needs}" });
    expect(enquiry!.traditional).toContain("asks {needs} what the problem is");
  });

  it("are a table in Markdown that facts cannot break", () => {
    const lines = toMarkdown(threeWays({ ...STORY, name: "A|B\n*c* <b>" })).split("\n");
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe("| Step | Traditional | Personalised | Outcome-based |");
    for (const line of lines.slice(0, -1)) {
      expect(line.replaceAll("\\|", "").match(/\|/g)).toHaveLength(5);
    }
    expect(lines[2]).toContain("A\\|B \\*c\\* \\<b\\>");
  });

  it("are CSV with a line for each step, and no formula in it", () => {
    const csv = toCsv(threeWays({ ...STORY, name: '=1+"1"' }));
    expect(csv.split("\r\n")).toHaveLength(8);
    expect(csv).toContain('"\'=1+""1"" says who comes');
    expect(csv.startsWith("Step,Traditional,Personalised,Outcome-based\r\nEnquiry,")).toBe(true);
  });
});
