import { wordingFault, wordingOf, type CheckedLayer } from "../../src/domain/objective/wording";

const OUTCOMES = [
  "People feel able to cope", "Money is under control", "Fewer people lose their tenancy",
  "Less spent on crisis", "Fewer bullying incidents", "Increase school attendance",
  "Improved social and emotional behaviour", "Enable young people to reach their potential",
  "A good start to adult life", "A home of my own", "Settled in a home", "Trust in others",
  "Better health", "Safe at home", "Friends and family", "In work or learning",
  "Sustained tenancies", "Confidence to speak up", "Managing money", "Getting on with neighbours",
  "Carers have a break", "Young people stay in education", "Meaningful use of time",
  "Less use of A&E", "Ready for work", "A place to call home", "Living independently",
  "Managing my health", "Able to use public transport", "People are supported by friends",
  "Lower cost of care to the council", "Attending school every day", "Families stay together",
  "Being a good parent", "Physical health", "Moving on",
]; // prettier-ignore

const OUTPUTS = [
  "Support sessions", "Tenancies set up", "Training provided to three schools",
  "Provide a safe place", "Provide supported activities", "Advice on money given",
  "Homes visited", "Group work on confidence", "Sessions on healthy relationships",
  "Mental health drop-in", "Support to sustain a tenancy", "Wellbeing workshops",
  "People supported", "Young people in mentoring", "Parenting courses", "Support plans agreed",
  "Anger management course", "Crisis beds", "Debt advice", "Employment coaching",
  "Family mediation", "Counselling for survivors of abuse", "People seen within a week",
  "Keyworker hours", "Help to find work", "Homes found for families", "Health checks",
  "Befriending of lonely older people", "Advice to prevent homelessness",
]; // prettier-ignore

const ACTIVITIES = [
  "Provide supported activities", "Deliver 40 sessions a year", "Develop a register of young carers",
  "Written equal opportunities policy", "Run a weekly drop-in", "Providing advice on debt",
  "Review every support plan", "Publish a guide to local services",
  "Hold a monthly tenants' meeting", "Set up a helpline", "Staff follow the safeguarding procedure",
  "Assess referrals within ten days",
]; // prettier-ignore

const DELIVERED = [
  "Training provided to three schools", "Number of sessions held", "Twelve workshops delivered",
  "Counselling sessions", "Visits to new mothers each month",
]; // prettier-ignore

const CHANGES = [
  "Reduced homelessness", "Improved wellbeing of carers", "People feel safe", "Fewer evictions",
  "More confident parents", "Young people sustain their tenancy",
  "Less isolation among older people", "Better relationships at home",
]; // prettier-ignore

const LAYERS: readonly CheckedLayer[] = ["interim_outcome", "final_outcome"];

describe("an outcome", () => {
  test.each(OUTCOMES)("%s: good", (title) => {
    for (const layer of LAYERS) expect(wordingFault(layer, title)).toBeNull();
  });

  test.each(ACTIVITIES)("%s: worded as an activity", (title) => {
    for (const layer of LAYERS) {
      const fault = wordingFault(layer, title)!;
      expect(fault.worded).toBe("activity");
      expect(fault.message).toMatch(/^This outcome is worded as an activity: “.+”/);
      expect(fault.words.length).toBeGreaterThan(0);
    }
  });

  test.each(DELIVERED)("%s: worded as an output", (title) => {
    const fault = wordingFault("final_outcome", title)!;
    expect(fault.worded).toBe("output");
    expect(fault.message).toMatch(/^This outcome is worded as an output: “.+”/);
  });
});

describe("an output", () => {
  test.each(OUTPUTS)("%s: good", (title) => {
    expect(wordingFault("output", title)).toBeNull();
  });

  test.each(ACTIVITIES)("%s: activities pass, many outputs are titled so", (title) => {
    expect(wordingFault("output", title)).toBeNull();
  });

  test.each(CHANGES)("%s: worded as an outcome", (title) => {
    const fault = wordingFault("output", title)!;
    expect(fault.worded).toBe("outcome");
    expect(fault.message).toMatch(/^This output is worded as an outcome: “.+”/);
  });
});

describe("titles that say too little", () => {
  test.each(["", "  ", "Hope", "Training", "Node 3", "x".repeat(5_000), "Moins de sans-abri ici"])(
    "%#: unclear, and never a fault",
    (title) => {
      expect(wordingOf(title)).toEqual({ worded: "unclear", words: [] });
      for (const layer of [...LAYERS, "output"] as const) {
        expect(wordingFault(layer, title)).toBeNull();
      }
    },
  );
});
