import { cue, type Cue } from "./cue";

const HOW = "says how things are done";
const WAITING = "is about how quickly people are seen: how the service works";

/** What speaks for a procedure, method or means: policies, waiting, handling, working together. */
export const PROCESS_CUES: readonly Cue[] = [
  cue("@procedure", { process: 1.5 }, "names a procedure or a rule to work by"),
  cue("there is|are ~4 @procedure", { process: 1.2 }, "says that a procedure exists"),
  cue(
    "written|agreed|approved|published|clear ~3 @procedure",
    { process: 0.8, output: -0.4 },
    "names a procedure or a rule to work by",
  ),
  cue("@wait", { process: 2.4, outcome: -0.4 }, WAITING),
  cue("@lessen|@shorten ~5 @wait|time|times", { process: 1.2, outcome: -0.9 }, WAITING),
  cue("@deliver ~4 @procedure", { process: 1.2, output: -0.4 }, "sets up a procedure or a rule"),
  cue(
    "@deliver.ed|@handle.ed|answered|seen ~4 within ~2 @shortPeriod",
    { process: 1.6, output: -1 },
    "sets how quickly a step is taken",
  ),
  cue("on_time|punctually|promptly", { process: 0.8 }, "sets how quickly a step is taken"),
  cue(
    "all|every|each ~4 is|are|has|have ~4 @handle|@procedure|check|checks|checked",
    { process: 0.8 },
    "sets a rule for every case",
  ),
  cue("@shorten", { process: 1.2 }, WAITING),
  cue("within ~2 @shortPeriod", { process: 1.8, output: -0.4 }, "sets how quickly a step is taken"),
  cue("is|are|be|been|and ~1 @handle.ed", { process: 1.6 }, HOW),
  cue("@handle", { process: 0.9 }, HOW),
  cue("^@handle.base", { process: 0.9 }, HOW),
  cue("^@handle.base ~4 @product", { process: 1, output: -0.5 }, HOW),
  cue("@collaborate", { process: 1.4 }, "says who works with whom, or who has a say"),
  cue("@manner", { process: 1.2 }, HOW),
  cue("@orgMeasure", { process: 2 }, "is about how the organisation runs"),
  cue(
    "@orgMeasure",
    { outcome: 1.2 },
    "is how well the organisation uses what it has: an efficiency",
  ),
  cue("how ~4 @handle|@people|@staff|@org", { process: 1 }, HOW),
];
