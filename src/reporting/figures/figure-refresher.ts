import type { Viewer } from "../../auth/viewer";
import { Deadline, type OperationTime } from "../../db/deadline";
import { AsideWork } from "../../domain/evidence/protection/released/aside";
import { bringUpToDate, findDue, type Counting } from "./bring-up-to-date";
import { QueryProblem } from "../query/query-problem";
import type { RefreshFigures } from "../read/extract.repository";
import type { OpenSessions } from "./figure-sessions.repository";
import { FIGURE_DATASETS } from "./figure-datasets";

/** Seconds after which to ask again for what is still being counted. */
const RETRY_SECONDS = 10;

/** What figures are kept up to date with. */
export interface RefreshParts extends Counting {
  readonly open: OpenSessions;
  readonly time: OperationTime;
}

/** Has figures counted aside: each viewer's once at a time, and so many viewers' at one time. */
export class FigureRefresher {
  private readonly aside = new AsideWork();
  private readonly deadlines = new Set<Deadline>();
  private readonly going = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly parts: RefreshParts) {}

  /**
   * Brings the kept figures that somebody may see up to date, where one of the datasets is of figures.
   *
   * @throws QueryProblem 503 where it takes longer than they may wait; the counting then goes on
   */
  readonly refresh: RefreshFigures = async (viewer, datasets, deadline) => {
    if (!datasets.some(({ name }) => FIGURE_DATASETS.has(name))) return;
    // Whoever reads the rows leaves a trace; to count them tells nobody anything.
    const asking = { ...viewer, trace: undefined };
    // What somebody else had begun may have looked at an earlier state than is asked for now.
    for (;;) {
      const due = await findDue(this.parts, this.parts.open(asking, deadline));
      if (due.length === 0) return;
      const others = this.going.get(asking.subject);
      const going = others ?? this.begin(asking, due);
      const left = await this.waitFor(going, deadline);
      if (others) continue;
      if (left.length > 0) throw stillCounting();
      return;
    }
  };

  /** As long as an operation may take: who reads extracts may have a far later deadline. */
  private async waitFor<T>(going: Promise<T>, deadline: Deadline): Promise<T> {
    const patience = new Deadline(this.parts.time);
    try {
      return await patience.inTime(deadline.inTime(going, stillCounting), stillCounting);
    } finally {
      patience.end();
    }
  }

  /** Goes on when nobody waits any more; gives the contracts that it could not settle. */
  private begin(viewer: Viewer, due: readonly string[]): Promise<readonly string[]> {
    const { subject } = viewer;
    let left: readonly string[] = [];
    const going = this.aside
      .begin(subject, async () => {
        left = await this.count(viewer, due);
      })
      .then(() => left)
      .finally(() => this.going.delete(subject));
    going.catch(() => undefined);
    this.going.set(subject, going);
    return going;
  }

  private async count(viewer: Viewer, due: readonly string[]): Promise<string[]> {
    const { time, open } = this.parts;
    const deadline = new Deadline({ ...time, operation: time.longOperation });
    this.deadlines.add(deadline);
    try {
      return await bringUpToDate(this.parts, open(viewer, deadline), due);
    } finally {
      this.deadlines.delete(deadline);
      deadline.end();
    }
  }

  /** Stops what is being counted: the process goes down. What was kept stays. */
  stop(): void {
    for (const deadline of this.deadlines) deadline.stop("hang-up");
  }
}

const stillCounting = (): QueryProblem =>
  new QueryProblem(
    503,
    "STILL_COUNTING",
    "These figures are still being counted, which goes on. Ask the same again in " +
      `${RETRY_SECONDS} seconds.`,
    RETRY_SECONDS,
  );
