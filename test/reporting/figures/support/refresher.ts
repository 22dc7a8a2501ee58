import { Deadline } from "../../../../src/db/deadline";
import { DEFAULT_POLICY, type DisclosurePolicy } from "../../../../src/disclosure/policy";
import { DEFAULT_LIMITS } from "../../../../src/limits/limits";
import { ProcessMemory } from "../../../../src/process-memory";
import { FIGURE_DATASETS } from "../../../../src/reporting/figures/figure-datasets";
import { FigureRefresher } from "../../../../src/reporting/figures/figure-refresher";
import { figureSessions } from "../../../../src/reporting/figures/figure-sessions.repository";
import { refreshForLogins } from "../../../../src/reporting/figures/refresh-for-logins";
import { testViewer } from "../../../support/api";
import type { TestDatabase } from "../../../support/database";

/** A server's way of counting figures. */
export const refresherOf = (
  { server }: TestDatabase,
  disclosure: DisclosurePolicy | null = DEFAULT_POLICY,
): FigureRefresher =>
  new FigureRefresher({
    open: figureSessions(server),
    ...{ disclosure, memory: new ProcessMemory(), time: DEFAULT_LIMITS.seconds },
  });

/** Brings somebody's figures up to date, however long it takes. */
export const refreshFor = (
  figures: FigureRefresher,
  subject: string,
  deadline = Deadline.none(),
): Promise<void> => figures.refresh(testViewer(subject), [...FIGURE_DATASETS.values()], deadline);

/** As the server does now and then. */
export const refreshLogins = (database: TestDatabase) =>
  refreshForLogins(figureSessions(database.server), refresherOf(database), Deadline.none());
