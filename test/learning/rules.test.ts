import type {
  AreaFacts,
  IndicatorFacts,
  LearningFacts,
  NodeFacts,
  SignalFacts,
  StarFacts,
} from "../../src/domain/learning/learning-facts";
import { LearningRule, PLAIN_QUESTIONS } from "../../src/domain/learning/learning-rule";
import { suggestions } from "../../src/domain/learning/rules/rules";
import { shareInWords } from "../../src/domain/learning/share-in-words";

const area = (changes: Partial<AreaFacts> = {}): AreaFacts => ({
  ...{ name: "Home", n: 100, decreased: 5, roomToImprove: 95 },
  matrix: [
    [10, 10, 5],
    [2, 10, 33],
    [0, 5, 25],
  ],
  ...{ baseline: [25, 45, 30], latest: [12, 25, 63] },
  ...changes,
});

const star = (changes: Partial<StarFacts> = {}): StarFacts => ({
  ...{ starId: "star", name: "Tide", stages: ["Stuck", "Trying", "Managing"] },
  ...{ engagements: 120, pairs: 110, endedAfterOneReading: 4, readings: 300, workerOnly: 20 },
  areas: [area()],
  ...changes,
});

const indicator = (changes: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  ...{ title: "Incidents", wanted: "fall", moved: -12, share: 0.9, isOver: false },
  ...{ hasTarget: true, overdue: [], inWords: "68 incidents, from a baseline of 80." },
  ...changes,
});

const node = (changes: Partial<NodeFacts> = {}): NodeFacts => ({
  ...{ lineageId: "node", title: "People feel safe", indicators: [], paid: [] },
  stars: [
    {
      ...{ starId: "star", name: "Tide", n: 90, meanChange: 0.6 },
      interval: { low: 0.4, high: 0.8 },
    },
  ],
  ...changes,
});

const STILL: NodeFacts["stars"] = [
  {
    ...{ starId: "star", name: "Tide", n: 90, meanChange: 0.02 },
    interval: { low: -0.1, high: 0.14 },
  },
];

const asked = (facts: Partial<LearningFacts>) =>
  suggestions({ stars: [], services: [], nodes: [], signals: [], ...facts });

/** What the only question is. */
function only(facts: Partial<LearningFacts>) {
  const found = asked(facts);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("questions that figures suggest", () => {
  it("are none where nothing stands out", () => {
    expect(asked({ stars: [star()], nodes: [node({ indicators: [indicator()] })] })).toEqual([]);
  });

  it("ask each service where second readings are missing, and the contract where they are told of none", () => {
    const service = { serviceId: "hub", service: "the Hub", starId: "star", star: "Tide" };
    expect(
      only({
        stars: [star({ pairs: 60 })],
        services: [
          { ...service, engagements: 36, pairs: 24 },
          { ...service, serviceId: "bus", service: "the Bus", engagements: 40, pairs: 39 },
          { ...service, serviceId: "new", service: "New", engagements: 9, pairs: 0 },
        ],
      }),
    ).toEqual({
      ...{ rule: LearningRule.MISSING_SECOND_READINGS, value: 12 / 36, n: 36 },
      ...{ serviceId: "hub", starId: "star", nodeLineageId: null, subject: null },
      question:
        "A third of the people at the Hub have no second reading of Tide. What happens between " +
        "the first and the second?",
      figure:
        "12 of 36 engagements (33%) have no two readings to compare, those who began a short " +
        "while ago among them.",
    });
    const withheld = [{ ...service, engagements: 36, pairs: null }];
    expect(only({ stars: [star({ pairs: 60 })], services: withheld })).toMatchObject({
      ...{ serviceId: null, n: 120, value: 0.5 },
      question: expect.stringContaining("Half of the people under this contract"),
    });
    expect(asked({ stars: [star({ pairs: null })], services: withheld })).toEqual([]);
  });

  it("ask why people leave early, and why workers score alone", () => {
    expect(only({ stars: [star({ endedAfterOneReading: 30 })] })).toMatchObject({
      ...{ rule: LearningRule.LEFT_EARLY, value: 0.25, n: 120 },
      question: expect.stringContaining("A quarter of the people left after a single reading"),
    });
    expect(only({ stars: [star({ workerOnly: 90 })] })).toMatchObject({
      ...{ rule: LearningRule.MANY_WORKER_ONLY, value: 0.3, n: 300 },
      figure: "90 of 300 readings (30%) were scored without the person.",
    });
    expect(asked({ stars: [star({ endedAfterOneReading: null, workerOnly: null })] })).toEqual([]);
  });

  it("ask what would help where people move up a stage and stay there", () => {
    const stuck = area({
      matrix: [
        [5, 30, 5],
        [1, 30, 10],
        [0, 4, 15],
      ],
    });
    expect(only({ stars: [star({ areas: [stuck] })] })).toMatchObject({
      ...{ rule: LearningRule.STAYS_AT_STAGE, value: 0.64, n: 100, starId: "star" },
      question: 'In Home, people move from "Stuck" to "Trying" and stay there. What would help?',
      figure:
        'Of 100 people with two readings, 64 (64%) are at "Trying" at the latest: 30 came from ' +
        "an earlier stage, 30 began there and 4 came back from a later one; 10 who began there " +
        "went on.",
    });
  });

  it("ask so of the first stage too, and of none that people pass through", () => {
    const first = area({
      matrix: [
        [60, 10, 0],
        [0, 10, 10],
        [0, 0, 10],
      ],
    });
    expect(only({ stars: [star({ areas: [first] })] }).question).toBe(
      'In Home, people are at "Stuck" and stay there. What would help?',
    );
    const passing = area({
      matrix: [
        [5, 40, 0],
        [0, 5, 30],
        [0, 0, 20],
      ],
      latest: [5, 45, 50],
    });
    expect(asked({ stars: [star({ areas: [passing] })] })).toEqual([]);
  });

  it("go by how many are at a stage where moves are withheld", () => {
    const withheld = area({
      matrix: [
        [null, null, null],
        [null, null, null],
        [null, null, null],
      ],
      ...{ baseline: [30, 40, 30], latest: [12, 50, 38] },
    });
    expect(only({ stars: [star({ areas: [withheld] })] })).toMatchObject({
      rule: LearningRule.STAYS_AT_STAGE,
      question:
        'In Home, half of the people are at "Trying", no fewer than at first. What would help ' +
        "them further?",
      figure:
        'Of 100 people with two readings, 50 (50%) are at "Trying" at the latest, and 40 were at ' +
        "first.",
    });
    const few = area({ ...withheld, n: 9 });
    const untold = area({ ...withheld, latest: [null, null, null] });
    expect(asked({ stars: [star({ areas: [few, untold] })] })).toEqual([]);
  });

  it("ask of those who fell back, of the areas with the largest shares", () => {
    const areas = [20, 35, 30].map((decreased, i) => area({ name: `Area ${i}`, decreased }));
    expect(asked({ stars: [star({ areas })] }).map(({ rule, value }) => [rule, value])).toEqual([
      [LearningRule.FELL_BACK, 0.35],
      [LearningRule.FELL_BACK, 0.3],
    ]);
  });

  it("ask whether the service reaches whom it is for where many began at the top", () => {
    expect(only({ stars: [star({ areas: [area({ roomToImprove: 70 })] })] })).toMatchObject({
      ...{ rule: LearningRule.BEGAN_AT_TOP, value: 0.3 },
      figure: "30 of 100 people (30%) began at the top, where no increase can show.",
    });
  });

  it("ask why where the incidents fell and people feel no safer, and the other way round", () => {
    const safer = node({ stars: STILL, indicators: [indicator()] });
    expect(only({ nodes: [safer] })).toEqual({
      ...{ rule: LearningRule.INDICATOR_MOVED_STAR_DID_NOT, value: 0.02, n: 90 },
      ...{ serviceId: null, starId: "star", nodeLineageId: "node", subject: "Incidents" },
      question:
        '"Incidents" fell, as it should, but people\'s Tide for "People feel safe" did not move up. ' +
        "Why?",
      figure:
        "Incidents: 68 incidents, from a baseline of 80. Tide: mean change +0.02 points, 95% " +
        "interval -0.10 to +0.14, 90 people.",
    });
    const rose = node({ indicators: [indicator({ moved: 3 })] });
    expect(only({ nodes: [rose] })).toMatchObject({
      rule: LearningRule.STAR_MOVED_INDICATOR_DID_NOT,
      question:
        'People\'s Tide for "People feel safe" moved up, but "Incidents" rose, and should fall. ' +
        "Why?",
    });
    const steady = indicator({ wanted: null, moved: 3 });
    const unknown = indicator({ moved: null });
    expect(asked({ nodes: [node({ indicators: [steady, unknown] })] })).toEqual([]);
  });

  it("ask who measures what has a target, of one by its name and of several together", () => {
    const late = indicator({ overdue: ["July to September 2026"] });
    expect(only({ nodes: [node({ indicators: [late] })] })).toMatchObject({
      ...{ rule: LearningRule.NOT_MEASURED, nodeLineageId: "node", value: 1, n: null },
      question: expect.stringContaining('"Incidents" has a target'),
      figure: "Incidents: July to September 2026.",
    });
    const other = indicator({ title: "Visits", overdue: ["May 2026", "June 2026"] });
    const free = indicator({ overdue: ["May 2026"], hasTarget: false });
    expect(only({ nodes: [node({ indicators: [late, other, free] })] })).toMatchObject({
      ...{ nodeLineageId: null, value: 2 },
      figure: "Incidents: July to September 2026; Visits: May 2026 and June 2026.",
    });
  });

  it("ask about a target that is far, when its time is over or things move away from it", () => {
    const ask = (changes: Partial<IndicatorFacts>) =>
      asked({ nodes: [node({ stars: [], indicators: [indicator(changes)] })] });
    expect(ask({ share: 0.5 })).toEqual([]);
    expect(ask({ share: 0.5, isOver: true })[0]).toMatchObject({
      ...{ rule: LearningRule.BEHIND_TARGET, value: 0.5 },
      question: expect.stringContaining("fell short of its target"),
    });
    expect(ask({ share: -0.1 })[0]!.question).toContain("is moving away from its target");
    expect(ask({ share: null, isOver: true })).toEqual([]);
  });

  it("ask what each sees where something is paid for and people's journey did not move", () => {
    const paid = [{ title: "Feels safe", accepted: 24 }];
    expect(only({ nodes: [node({ stars: STILL, paid })] })).toMatchObject({
      rule: LearningRule.PAID_FOR_BUT_NOT_MOVED,
      figure: expect.stringContaining("24 claims accepted. Tide: mean change +0.02 points"),
    });
    expect(asked({ nodes: [node({ paid })] })).toEqual([]);
    const untold = [{ title: "Feels safe", accepted: null }];
    expect(asked({ nodes: [node({ stars: STILL, paid: untold })] })).toEqual([]);
  });

  it("pass on what signals ask", () => {
    const signal: SignalFacts = {
      code: "busy",
      ...{ rule: LearningRule.READINGS_SIGNAL, starId: "star", about: "Tide", n: 80 },
      ...{ figure: 13, inWords: "13 on one day.", question: "On that day, or later?" },
    };
    expect(only({ signals: [signal] })).toMatchObject({
      ...{ question: "Tide: 13 on one day. On that day, or later?", value: 13, n: 80 },
    });
  });

  it("have plain words without a figure for each rule", () => {
    for (const rule of Object.values(LearningRule)) {
      expect(PLAIN_QUESTIONS[rule]).toMatch(/\?$/);
      expect(PLAIN_QUESTIONS[rule]).not.toMatch(/\d/);
    }
  });

  it.each([
    [0, 10, "None of"],
    [1, 30, "Some of"],
    [1, 10, "About one in ten of"],
    [2, 10, "About one in five of"],
    [3, 10, "About three in ten of"],
    [1, 3, "A third of"],
    [45, 100, "Nearly half of"],
    [7, 10, "About seven in ten of"],
    [3, 4, "Three quarters of"],
    [95, 100, "Nearly all of"],
    [4, 4, "All of"],
  ])("say %d of %d as %p", (part, whole, words) => {
    expect(shareInWords(part, whole)).toBe(words);
  });
});
