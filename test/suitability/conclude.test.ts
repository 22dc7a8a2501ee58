import { conclude, unanswered, type AnswersOfSides } from "../../src/domain/suitability/conclude";
import { SuitabilityAnswerValue as Answer } from "../../src/domain/suitability/suitability-answer.entity";
import {
  CRITERION_LIST,
  type SuitabilityCriterion,
} from "../../src/domain/suitability/suitability-criteria";
import { reviewInWords } from "../../src/domain/suitability/suitability-words";

type Changes = Partial<Record<SuitabilityCriterion, `${Answer}`>>;

/** Yes to everything but what is said. */
const side = (changes: Changes): ReadonlyMap<SuitabilityCriterion, Answer> =>
  new Map(CRITERION_LIST.map((one) => [one, (changes[one] ?? "yes") as Answer]));

const both = (commissioner: Changes, provider: Changes): AnswersOfSides =>
  new Map([
    ["commissioner", side(commissioner)],
    ["provider", side(provider)],
  ]);

describe("what a review of suitability comes to", () => {
  it.each<[string, Changes, Changes, string, `${SuitabilityCriterion}`[]]>([
    ["all yes", {}, {}, "fits", [...CRITERION_LIST]],
    [
      "wanted by some, and used for learning in part",
      { used_for_learning: "partly" },
      { wanted_by_workers: "partly" },
      "fits",
      [...CRITERION_LIST],
    ],
    [
      "one side unsure of the relationship",
      { one_to_one: "not_known" },
      {},
      "talk_first",
      ["one_to_one"],
    ],
    ["some of the areas", {}, { most_areas: "partly" }, "talk_first", ["most_areas"]],
    ["one side alone against it", { one_to_one: "no" }, {}, "talk_first", ["one_to_one"]],
    [
      "workers who do not want it, on both sides' word",
      { wanted_by_workers: "no" },
      { wanted_by_workers: "no" },
      "talk_first",
      ["wanted_by_workers"],
    ],
    [
      "learning that nobody knows of",
      {},
      { used_for_learning: "not_known" },
      "talk_first",
      ["used_for_learning"],
    ],
    [
      "another good tool, on both sides' word",
      { no_duplicate: "no" },
      { no_duplicate: "no" },
      "consider_something_else",
      ["no_duplicate"],
    ],
    [
      "no relationship and an end result alone, beside lesser things",
      { distance_wanted: "no", one_to_one: "no", wanted_by_workers: "no" },
      { distance_wanted: "no", one_to_one: "no", most_areas: "partly" },
      "consider_something_else",
      ["one_to_one", "distance_wanted"],
    ],
  ])("%s", (_, commissioner, provider, conclusion, decidedBy) => {
    expect(conclude(both(commissioner, provider))).toEqual({ conclusion, decidedBy });
  });

  it("waits for whoever has not answered everything", () => {
    const half = new Map([...side({})].slice(0, 5));
    const given = new Map([["commissioner", half]]);
    const left = unanswered(["commissioner", "provider"], given);
    expect(left.get("commissioner")).toEqual(["no_duplicate", "wanted_by_workers"]);
    expect(left.get("provider")).toEqual(CRITERION_LIST);
    expect(unanswered(["commissioner"], new Map([["commissioner", side({})]])).size).toBe(0);
  });

  it("is said with what decided it and until when it counts", () => {
    const { conclusion, decidedBy } = conclude(
      both({ one_to_one: "no" }, { most_areas: "partly" }),
    );
    const said = {
      conclusion,
      decidedBy,
      validUntil: "2026-05-01",
      missing: 0,
      isSuperseded: false,
    };
    expect(reviewInWords({ ...said, day: "2026-05-01" })).toBe(
      "Talk first: not everybody says, without reserve where it is needed, that one worker goes on " +
        "meeting each person and the service works on most of its areas. It counts until 1 May 2026.",
    );
    expect(reviewInWords({ ...said, day: "2026-05-02" })).toContain(
      "It counted until 1 May 2026: review it again.",
    );
    const open = {
      conclusion: null,
      decidedBy: [],
      validUntil: null,
      day: "2026-05-01",
      isSuperseded: false,
    };
    expect(reviewInWords({ ...open, missing: 1 })).toBe("It is open: 1 answer is still to come.");
    expect(reviewInWords({ ...open, missing: 0 })).toContain("can conclude it");
  });
});
