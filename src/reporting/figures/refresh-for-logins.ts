import { COMMAND_LINE_VIEWER, type Viewer } from "../../auth/viewer";
import type { Deadline } from "../../db/deadline";
import { takeBiSubjects } from "./bi-viewers.repository";
import type { FigureRefresher } from "./figure-refresher";
import { FIGURE_DATASETS } from "./figure-datasets";
import type { OpenSessions } from "./figure-sessions.repository";

/** What became of the figures of one viewer. */
export interface RefreshedLogin {
  readonly subject: string;
  /** What went wrong; null where they are up to date. */
  readonly failure: unknown;
}

/** Nobody: for whom there is nothing to read. */
const NOBODY: Viewer = { ...COMMAND_LINE_VIEWER, subject: "", name: "" };

/**
 * Brings the figures of all viewers of BI tools' logins up to date, one after another; what fails for
 * one stops none of the others.
 *
 * @param open sessions of the server, never of the database's owner, who sees everything
 * @returns null where another server does it just now
 */
export async function refreshForLogins(
  open: OpenSessions,
  figures: FigureRefresher,
  deadline: Deadline,
): Promise<RefreshedLogin[] | null> {
  return open(NOBODY, deadline).write(async (session) => {
    const subjects = await takeBiSubjects(session);
    if (!subjects) return null;
    const refreshed: RefreshedLogin[] = [];
    for (const subject of subjects) {
      const viewer = { ...COMMAND_LINE_VIEWER, subject, name: subject };
      try {
        await figures.refresh(viewer, [...FIGURE_DATASETS.values()], deadline);
        refreshed.push({ subject, failure: null });
      } catch (failure) {
        if (deadline.stopped) throw failure;
        refreshed.push({ subject, failure });
      }
    }
    return refreshed;
  });
}
