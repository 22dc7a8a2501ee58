import { Deadline } from "../../../src/db/deadline";
import { QueryProblem } from "../../../src/reporting/query/query-problem";
import { Turns } from "../../../src/reporting/read/turns";

const LIMITS = { perViewer: 2, atOnce: 3, waitSeconds: 60, waiting: 2 };
const ever = Deadline.none();

/** Takes a turn, and tells whether it has come yet. */
function taking(turns: Turns, who: string, deadline = ever) {
  const state = { hasCome: false, end: (): void => undefined, problem: null as unknown };
  turns.take(who, deadline).then(
    (end) => Object.assign(state, { hasCome: true, end }),
    (problem: unknown) => Object.assign(state, { problem }),
  );
  return state;
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("turns", () => {
  it("are given to so many of one, and so many of all, and then to who waited longest", async () => {
    const turns = new Turns(LIMITS);
    const [first, second, third] = ["anna", "anna", "anna"].map((who) => taking(turns, who));
    const [bert, carla] = ["bert", "carla"].map((who) => taking(turns, who));
    await soon();
    const came = () => [first, second, third, bert, carla].map((one) => one!.hasCome);
    expect(came()).toEqual([true, true, false, true, false]);
    bert!.end();
    await soon();
    expect(came()).toEqual([true, true, false, true, true]);
    first!.end();
    first!.end();
    taking(turns, "dora");
    await soon();
    expect(came()).toEqual([true, true, true, true, true]);
  });

  it("are refused to who has enough that waits already, and to who waited long", async () => {
    const turns = new Turns({ ...LIMITS, waitSeconds: 0.02 });
    const all = Array.from({ length: 5 }, () => taking(turns, "anna"));
    await soon();
    expect(all[4]!.problem).toMatchObject({ status: 429, code: "TOO_MANY_EXTRACTS" });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(all.filter(({ problem }) => problem instanceof QueryProblem)).toHaveLength(3);
    all[0]!.end();
    const next = taking(turns, "anna");
    await soon();
    expect(next.hasCome).toBe(true);
  });

  it("pass over who does not wait any more", async () => {
    const turns = new Turns({ ...LIMITS, perViewer: 1 });
    const deadline = new Deadline({ operation: 60, longOperation: 60, lock: 0 });
    const running = taking(turns, "anna");
    const gone = taking(turns, "anna", deadline);
    const next = taking(turns, "anna");
    await soon();
    deadline.stop("hang-up");
    await soon();
    expect(gone.problem).toMatchObject({ reason: "hang-up" });
    running.end();
    await soon();
    expect(next.hasCome).toBe(true);
    next.end();
  });
});
