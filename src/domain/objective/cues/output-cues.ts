import { cue, type Cue } from "./cue";

const DELIVERED = "says that something is to be made or delivered";
const AMOUNT = "counts what is produced";

/** What speaks for services produced in a given time: deliverables, amounts, deadlines. */
export const OUTPUT_CUES: readonly Cue[] = [
  cue("^@deliver.base|@deliver.ing", { output: 1.2 }, "is a verb of delivering, at the beginning"),
  cue("@deliver ~6 @product", { output: 1.5 }, DELIVERED),
  cue("@product ~3 @deliver.ed", { output: 1.6 }, "names something delivered"),
  cue("@number|@numberWord ~3 @product", { output: 1.5 }, AMOUNT),
  cue("@deliver ~3 @number|@numberWord", { output: 0.7 }, AMOUNT),
  cue("@count ~3 @product|@takePart|@people", { output: 2 }, AMOUNT),
  cue("@serve ~3 @number|@numberWord ~3 @people", { output: 1.8 }, "counts the people served"),
  cue("@serve.ed ~3 @people", { output: 0.8 }, "says whom the service reaches"),
  cue("@number|@numberWord ~2 @people", { output: 0.9 }, "counts the people served"),
  cue("@people ~4 @takePart", { output: 1 }, "says that people take up a service"),
  cue("@product", { output: 1 }, "names a service or a thing that a service makes"),
  cue("@product for|to ~3 @people", { output: 0.8 }, "names a service and whom it is for"),
  cue("@product @product", { output: 0.6 }, "names a service or a thing that a service makes"),
  cue(
    "@product ~2 to ~2 @lessen.base|@grow.base|@hold.base|@achieve.base|@state.base",
    { output: 1.4, outcome: -1 },
    "names a service first, and what it is for after it",
  ),
  cue("^@product", { output: 0.5 }, "is the service itself, named first"),
  cue("by|before|until ~3 @date", { output: 0.9 }, "sets a date for it to be finished"),
  cue("between ~2 @date", { output: 0.7 }, "sets a time for it"),
  cue("@rate", { output: 0.5 }, "sets an amount for a time"),
  cue("@product ~3 @rate", { output: 0.8 }, "sets an amount of service for a time"),
  cue("@deliver.ing|@deliver.base", { output: 0.4 }, DELIVERED),
];
