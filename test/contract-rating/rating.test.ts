import { Grade, NotRated, rate } from "../../src/domain/contract-rating/rating";
import { ratingInWords } from "../../src/domain/contract-rating/rating-in-words";
import { Exact } from "../../src/domain/indicator/exact";
import { FigureStatus } from "../../src/domain/indicator/progress/figure.types";
import { ProgressStatus } from "../../src/domain/indicator/progress/progress";

const CUT_OFFS = { goodFrom: "1", approachingFrom: "0.9", improvementFrom: "0.75" };
const FIGURE = { status: FigureStatus.COMPLETE };

const rated = (status: ProgressStatus, raw: string | null, figure = FIGURE) =>
  rate(figure, { status, raw: raw === null ? null : new Exact(raw) }, CUT_OFFS);

describe("a rating", () => {
  it.each([
    ["1.2", Grade.GOOD],
    ["1", Grade.GOOD],
    ["0.9999999999", Grade.APPROACHING_TARGET],
    ["0.9", Grade.APPROACHING_TARGET],
    ["0.8999", Grade.REQUIRES_IMPROVEMENT],
    ["0.75", Grade.REQUIRES_IMPROVEMENT],
    ["0.7499", Grade.INADEQUATE],
    ["-3", Grade.INADEQUATE],
  ])("of %s of the way is %s", (raw, grade) => {
    expect(rated(ProgressStatus.GIVEN, raw).grade).toBe(grade);
    expect(rated(ProgressStatus.SO_FAR, raw).grade).toBe(grade);
  });

  it("takes what is held where it should stay as all of the way", () => {
    expect(rated(ProgressStatus.HELD, null).grade).toBe(Grade.GOOD);
  });

  it.each([
    [ProgressStatus.NO_TARGET, NotRated.NO_TARGET],
    [ProgressStatus.NO_VALUE, NotRated.NO_FIGURE],
    [ProgressStatus.NO_BASELINE, NotRated.NO_SHARE],
    [ProgressStatus.TARGET_IS_BASELINE, NotRated.NO_SHARE],
    [ProgressStatus.INCOMPLETE, NotRated.NO_SHARE],
    [ProgressStatus.DRIFTED, NotRated.NO_SHARE],
  ])("is none where progress is %s, and says why", (status, why) => {
    const rating = rated(status, null);
    expect(rating).toEqual({ grade: Grade.OTHER, notRated: why, share: null });
    expect(ratingInWords(rating, CUT_OFFS)).toMatch(/^Not rated: /);
  });

  it("is none where the figure is withheld, whatever else is known, or where there is none", () => {
    const withheld = { status: FigureStatus.WITHHELD };
    expect(rated(ProgressStatus.NO_TARGET, null, withheld).notRated).toBe(NotRated.WITHHELD);
    expect(rate(null, null, CUT_OFFS).notRated).toBe(NotRated.NO_FIGURE);
  });

  it("says by what it goes, and of what it says nothing", () => {
    const words = ratingInWords(rated(ProgressStatus.GIVEN, "0.99999"), CUT_OFFS);
    expect(words).toContain(
      "99.9% of the way to the target: approaching target, as agreed (good from 100%, approaching " +
        "target from 90%, requires improvement from 75%, inadequate below).",
    );
    expect(words).toContain("nothing of the service, or of the people in it");
  });
});
