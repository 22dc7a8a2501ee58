import { Exact, toExact } from "../indicator/exact";
import { ProgressStatus, type Progress } from "../indicator/progress/progress";
import { FigureStatus, type Figure } from "../indicator/progress/figure.types";

/** How a contract stands on an indicator, by cut-offs that its parties agreed. */
export enum Grade {
  GOOD = "good",
  APPROACHING_TARGET = "approaching_target",
  REQUIRES_IMPROVEMENT = "requires_improvement",
  INADEQUATE = "inadequate",
  OTHER = "other",
}

/** Why a contract is not rated on an indicator. */
export enum NotRated {
  NO_TARGET = "no_target",
  NO_FIGURE = "no_figure",
  NO_SHARE = "no_share",
  WITHHELD = "withheld",
}

/** Shares of progress from which a grade is given: exact decimals, each below the one before. */
export interface CutOffs {
  readonly goodFrom: string;
  readonly approachingFrom: string;
  readonly improvementFrom: string;
}

export interface Rating {
  readonly grade: Grade;
  /** Null where it is rated. */
  readonly notRated: NotRated | null;
  /** The share of the way that it goes by; null where there is none. */
  readonly share: Exact | null;
}

const { GOOD, APPROACHING_TARGET, REQUIRES_IMPROVEMENT, INADEQUATE, OTHER } = Grade;
const { GIVEN, SO_FAR, HELD, NO_TARGET, NO_VALUE } = ProgressStatus;

/** What is held is all of the way. */
const ALL = new Exact("1");

/**
 * The grade of a figure's progress. What has no share of the way is not rated, and says why.
 *
 * @param figure null where the contract has none, as the model is not attached to it
 */
export function rate(
  figure: Pick<Figure, "status"> | null,
  progress: Pick<Progress, "status" | "raw"> | null,
  cutOffs: CutOffs,
): Rating {
  if (!figure || !progress) return notRated(NotRated.NO_FIGURE);
  if (figure.status === FigureStatus.WITHHELD) return notRated(NotRated.WITHHELD);
  const share = shareOf(progress);
  if (!share) return notRated(whyNot(progress.status));
  return { grade: gradeOf(share, cutOffs), notRated: null, share };
}

function shareOf({ status, raw }: Pick<Progress, "status" | "raw">): Exact | null {
  if (status === HELD) return ALL;
  return status === GIVEN || status === SO_FAR ? raw : null;
}

function gradeOf(share: Exact, { goodFrom, approachingFrom, improvementFrom }: CutOffs): Grade {
  if (share.gte(toExact(goodFrom))) return GOOD;
  if (share.gte(toExact(approachingFrom))) return APPROACHING_TARGET;
  return share.gte(toExact(improvementFrom)) ? REQUIRES_IMPROVEMENT : INADEQUATE;
}

function whyNot(status: ProgressStatus): NotRated {
  if (status === NO_TARGET) return NotRated.NO_TARGET;
  return status === NO_VALUE ? NotRated.NO_FIGURE : NotRated.NO_SHARE;
}

const notRated = (why: NotRated): Rating => ({ grade: OTHER, notRated: why, share: null });
