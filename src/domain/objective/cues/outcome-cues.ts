import { cue, type Cue } from "./cue";

const DIFFERENT = "names a change in how things are for people";
const FARE = "says how people are, feel or what they can do";
const FEWER = "counts people or events to show a change in circumstances";

/** What speaks for a result: people as subject, a verb of change, a state somebody is in. */
export const OUTCOME_CUES: readonly Cue[] = [
  cue("@people|@firstPerson ~4 @state|@better", { outcome: 1.6 }, FARE),
  cue("@people|@firstPerson ~4 @hold", { outcome: 1.4 }, "says what people keep or hold on to"),
  cue("@people ~4 @achieve", { outcome: 1.3 }, "says what people reach for themselves"),
  cue("@people ~5 in|into|at ~2 @life", { outcome: 1.1 }, "says where people are in their lives"),
  cue("@compare ~3 @people", { outcome: 1.8 }, FEWER),
  cue(
    "@lessen ~6 @problem",
    { outcome: 2, process: -0.4 },
    "shows a difficulty becoming smaller or rarer",
  ),
  cue("@problem ~4 @lessen", { outcome: 1.8 }, "shows a difficulty becoming smaller or rarer"),
  cue(
    "@grow ~5 @state|@life|@achieve",
    { outcome: 1.8 },
    "shows something good for people growing",
  ),
  cue("@better|@compare ~2 @state|@life|@problem", { outcome: 1.2 }, DIFFERENT),
  cue("@lessen", { outcome: 0.7, output: -0.3 }, "is a word of change"),
  cue("@grow", { outcome: 0.6 }, "is a word of change"),
  cue("@better", { outcome: 1 }, "compares how things are with how they were"),
  cue("@state", { outcome: 0.8 }, FARE),
  cue("@problem", { outcome: 0.7 }, "names a difficulty in people's lives"),
  cue("@life", { outcome: 0.4 }, "names a part of people's lives"),
  cue("@achieve", { outcome: 0.4 }, "is a word of getting somewhere"),
  cue("^@state|@better|@achieve", { outcome: 0.8 }, "is the wanted state, named first"),
  cue("@percent ~1 of ~2 @people", { outcome: 0.9 }, "says for what share of people it is so"),
  cue(
    "proportion|percentage|share|rate of ~3 @people",
    { outcome: 1 },
    "says for what share of people it is so",
  ),
  cue("@people", { outcome: 0.3 }, "is about people"),
  cue("@firstPerson", { outcome: 0.8, process: -0.3 }, "is said in a person's own voice"),
  cue("@people ~1 say|tell|report|describe", { outcome: 1.2 }, "is what people say themselves"),
  cue("@people ~3 have ~1 time|enough|somebody|someone|hope|friends", { outcome: 1 }, FARE),
  cue(
    "@people|@firstPerson ~3 pay|pays ~2 rent|bills|debts|way",
    { outcome: 2.4, input: -1 },
    "says what people manage for themselves",
  ),
  cue("@people ~2 do|does|did not|no", { outcome: 0.9 }, "says what no longer happens to people"),
  cue(
    "@lessen|@compare ~4 @cost",
    { outcome: 2.2, input: -1.2 },
    "shows money being saved: an efficiency",
  ),
  cue(
    "@cost ~3 @lessen|@compare",
    { outcome: 2.2, input: -1.6 },
    "shows money being saved: an efficiency",
  ),
  cue(
    "enable|help|support|empower ~4 @people ~3 to",
    { outcome: 1 },
    "says what people will be able to do",
  ),
];
