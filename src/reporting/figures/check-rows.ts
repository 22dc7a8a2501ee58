import type { StarEvidence } from "../../domain/evidence/star-evidence";
import type { DataQuality, LookedAt, ScoredTwice } from "../../domain/reading-quality/data-quality";
import { ALL_AREAS } from "../catalogue/figures/kept-sql";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { CHECK_COLUMNS } from "../catalogue/figures/practice-columns";
import type { KeptRow } from "./evidence-rows";
import { yesNo } from "./yes-no";

type Figures = FigureRow<typeof CHECK_COLUMNS>;

const NO_FIGURES = {
  ...{ n: null, yes: null, no: null, cannot_tell: null, nearest: null },
  ...{ share: null, kappa_linear: null, kappa_quadratic: null },
};

/** What is known of how the readings behind a contract's evidence were made. */
export function checkRows(
  of: KeptRow,
  { definition }: StarEvidence,
  { supervision, audits, spotChecks, agreement }: DataQuality,
): KeptRow[] {
  const row = (checked: string, areaId: string, figures: Figures): KeptRow => ({
    ...{ ...of, star_id: definition.star.id, checked, star_area_id: areaId },
    ...figures,
  });
  const discussed: Figures = {
    ...NO_FIGURES,
    ...{ n: supervision.people, yes: supervision.peopleDiscussed, share: supervision.share },
    nearest: supervision.nearest,
    suppressed: yesNo(supervision.isWithheld),
  };
  const lookedAt = (name: string, { answers }: LookedAt): KeptRow[] =>
    answers.map(({ question, n, yes, no, cannotTell, yesShare, nearest, isWithheld }) =>
      row(`${name}_${question}`, ALL_AREAS, {
        ...{ ...NO_FIGURES, n, yes, no, cannot_tell: cannotTell, share: yesShare, nearest },
        suppressed: yesNo(isWithheld),
      }),
    );
  return [
    row("supervision", ALL_AREAS, discussed),
    ...lookedAt("audit", audits),
    ...lookedAt("spot_check", spotChecks),
    row("agreement", ALL_AREAS, agreed(agreement.overall)),
    ...agreement.areas.map((one) => row("agreement", one.area.id, agreed(one))),
  ];
}

const agreed = ({ people, agreement, nearest, isWithheld }: ScoredTwice): Figures => ({
  ...{ ...NO_FIGURES, n: people, nearest },
  ...{ kappa_linear: agreement.linear, kappa_quadratic: agreement.quadratic },
  suppressed: yesNo(isWithheld),
});
