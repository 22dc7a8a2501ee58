import type { Viewer } from "../../auth/viewer";
import { Deadline, type OperationTime } from "../../db/deadline";
import { AsideWork } from "../../domain/evidence/protection/released/aside";
import { bringUpToDate, findDue, type FigureParts } from "./bring-up-to-date";
import { QueryProblem } from "../query/query-problem";
import type { RefreshFigures } from "../read/extract.repository";
import { FIGURE_DATASETS } from "./figure-datasets";

/** Seconds after which to ask again for what is still being counted. */
const RETRY_SECONDS = 10;

/** Has figures counted aside: each viewer's once at a time, and so many viewers' at one time. */
export class FigureRefresher {
  private readonly aside = new AsideWork();
  private readonly going = new Map<string, Promise<void>>();

  constructor(
    private readonly parts: FigureParts,
    private readonly time: OperationTime,
  ) {}

  /**
   * Brings the kept figures that somebody may see up to date, where one of the datasets is of figures.
   *
   * @throws QueryProblem 503 where it takes longer than they may wait; the counting then goes on
   */
  readonly refresh: RefreshFigures = async (viewer, datasets, deadline) => {
    if (!datasets.some(({ name }) => FIGURE_DATASETS.has(name))) return;
    const asking = withoutTrace(viewer);
    // What somebody else had begun may have looked at an earlier state than is asked for now.
    for (;;) {
      const due = await findDue(this.parts, asking, deadline);
      if (due.length === 0) return;
      const others = this.going.get(asking.subject);
      const going = others ?? this.begin(asking, due);
      await deadline.inTime(going, stillCounting);
      if (!others) return;
    }
  };

  /** Goes on when nobody waits any more. */
  private begin(viewer: Viewer, due: readonly string[]): Promise<void> {
    const { subject } = viewer;
    const going = this.aside
      .begin(subject, async () => {
        const deadline = new Deadline({ ...this.time, operation: this.time.longOperation });
        try {
          await bringUpToDate(this.parts, viewer, due, deadline);
        } finally {
          deadline.end();
        }
      })
      .finally(() => this.going.delete(subject));
    going.catch(() => undefined);
    this.going.set(subject, going);
    return going;
  }
}

/** Whoever reads the rows leaves a trace; to count them tells nobody anything. */
function withoutTrace(viewer: Viewer): Viewer {
  const { trace, ...rest } = viewer;
  void trace;
  return rest;
}

const stillCounting = (): QueryProblem =>
  new QueryProblem(
    503,
    "STILL_COUNTING",
    "These figures are still being counted, which goes on. Ask the same again in " +
      `${RETRY_SECONDS} seconds.`,
    RETRY_SECONDS,
  );
