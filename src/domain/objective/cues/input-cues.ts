import { cue, type Cue } from "./cue";

const MONEY = "is money put in";
const PEOPLE_IN = "is about the staff or volunteers that are put in";

/** What speaks for a contribution or an effort: money, staff, time, premises, equipment. */
export const INPUT_CUES: readonly Cue[] = [
  cue("@cash", { input: 1.6 }, MONEY),
  cue("^@cash", { input: 1 }, MONEY),
  cue("@contribute", { input: 1.5 }, "says that somebody contributes"),
  cue("^@contribute", { input: 0.6 }, "says that somebody contributes"),
  cue("@resource", { input: 1.4 }, "names money or means"),
  cue("@wages", { input: 1.3 }, "is about what workers are paid"),
  cue("@staff ~5 @wages", { input: 1.2 }, "is about what workers are paid"),
  cue("@premises", { input: 1 }, "names a place to work in"),
  cue(
    "use of|made_available ~4 @premises|@equipment",
    { input: 1.2 },
    "lends a place or equipment",
  ),
  cue("@equipment", { input: 1.1 }, "names equipment"),
  cue("@hire", { input: 1.5 }, PEOPLE_IN),
  cue("@hire ~5 @staff", { input: 1 }, PEOPLE_IN),
  cue("@number|@numberWord ~3 @staff", { input: 1.2 }, "counts the people put in"),
  cue("@count ~3 @staff", { input: 1.6 }, "counts the people put in"),
  cue("@grow ~5 @staff|@staffing|@wages", { input: 0.8 }, PEOPLE_IN),
  cue("@staff ~4 hour|hours|day|days", { input: 1.6, output: -0.8 }, "counts the time put in"),
  cue("@staffing", { input: 1.4 }, PEOPLE_IN),
  cue("@staff ~3 @give|@contribute", { input: 1.4 }, "says that somebody gives their time"),
  cue(
    "@people ~2 contribute|give|volunteer ~3 time|money",
    { input: 1.4 },
    "says that somebody gives their time",
  ),
  cue("@staff ~4 @competence", { input: 1.2 }, "is about the skills that workers bring"),
  cue("@staff", { input: 0.5 }, PEOPLE_IN),
  cue("@org ~2 @contribute|@give", { input: 0.6 }, "says that somebody contributes"),
];
