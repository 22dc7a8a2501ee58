import type { ReachedPart } from "../../domain/way-through/reached/reached";
import type { ReachedAnswer } from "../../domain/way-through/reached/reached.service";
import type { FigureRow } from "../catalogue/figures/figure-column";
import type { PERSONAL_OUTCOME_COLUMNS } from "../catalogue/figures/practice-columns";
import type { KeptRow } from "./evidence-rows";
import { yesNo } from "./yes-no";

type Figures = FigureRow<typeof PERSONAL_OUTCOME_COLUMNS>;

/**
 * How far outcomes that people agreed were reached, as they lead to an outcome of the model: of all
 * themes, of each, and of none. Nobody's where nothing can be told of them.
 *
 * @param codeOf the code of a theme by its key
 */
export async function personalOutcomeRows(
  of: KeptRow,
  { figures }: ReachedAnswer,
  codeOf: (themeId: string) => Promise<string>,
): Promise<KeptRow[]> {
  if (!figures || figures.outcomes === 0) return [];
  const themes = await Promise.all(
    [...figures.themes].map(async ([id, part]) => ({
      ...of,
      theme: id === null ? "none" : await codeOf(id),
      ...told(part, null, false),
    })),
  );
  const all = told(figures, figures.people, figures.people === null);
  return [{ ...of, theme: "all", ...all }, ...themes];
}

function told(
  { outcomes, byPerson, byWorker }: ReachedPart,
  people: number | null,
  isWithheld: boolean,
): Figures {
  const counts = [outcomes, ...Object.values(byPerson), ...Object.values(byWorker)];
  return {
    ...{ people, outcomes },
    achieved_by_person: byPerson.achieved,
    partly_by_person: byPerson.partly,
    not_yet_by_person: byPerson.not_yet,
    no_longer_wanted_by_person: byPerson.no_longer_wanted,
    not_said_by_person: byPerson.not_said,
    achieved_by_worker: byWorker.achieved,
    partly_by_worker: byWorker.partly,
    not_yet_by_worker: byWorker.not_yet,
    no_longer_wanted_by_worker: byWorker.no_longer_wanted,
    not_said_by_worker: byWorker.not_said,
    suppressed: yesNo(isWithheld || counts.includes(null)),
  };
}
