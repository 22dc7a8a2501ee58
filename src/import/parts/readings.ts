import { CompletedBy, ReadingKind, ReadingState } from "../../domain/reading/reading.entity";
import { today } from "../../domain/today";
import { CellFault, day, longText, title, wholeNumber, word } from "../csv/cells";
import type { CsvTable, NoteFault, OtherCell, RowValues } from "../csv/csv-table";
import { faultOf } from "../csv/row-reader";
import type { CsvPart } from "./csv-part";
import { READINGS, READINGS_COLUMNS } from "./reading-columns.repository";
import { checkReadings } from "./reading-checks.repository";
import { landReadings } from "./readings.repository";
import type { KnownStar } from "./stars.repository";

/** `readings.csv`: a column for each area of the Stars in it, under the area's code. */
export function readingsPart(stars: readonly KnownStar[], onDay = today()): CsvPart {
  const starOf = new Map(stars.map((star) => [starKey(star.code, star.edition), star]));
  const areas = [...new Set(stars.flatMap((star) => star.areas))];
  return {
    table: {
      ...READINGS,
      columns: COLUMNS,
      others: {
        name: "scores",
        accepted: areas,
        read: (cells, row, note) => readScores(starOf, cells, row, note),
      },
      checkRow: ({ taken_on: takenOn }, note) => {
        if (takenOn == null || takenOn <= onDay) return;
        note(faultOf("taken_on", takenOn, "IN_THE_FUTURE", {}));
      },
    },
    staging: READINGS_COLUMNS,
    check: checkReadings,
    land: landReadings,
  };
}

const COLUMNS: CsvTable["columns"] = [
  { name: "reading", read: title },
  { name: "engagement", read: title },
  { name: "star", read: title },
  { name: "edition", read: title },
  { name: "taken_on", read: day },
  { name: "completed_by", read: word(Object.values(CompletedBy)) },
  { name: "kind", read: word(Object.values(ReadingKind)) },
  { name: "state", read: word(Object.values(ReadingState)) },
  { name: "notes", read: longText, mayBeEmpty: true, keepsBlanks: true },
  { name: "action_plan", read: longText, isOptional: true, keepsBlanks: true },
];

const starKey = (code: string, edition: string): string => `${code}\n${edition}`;

/** The scores in the order of the Star's areas, as PostgreSQL writes a list; null is not scored. */
function readScores(
  starOf: ReadonlyMap<string, KnownStar>,
  cells: readonly OtherCell[],
  row: RowValues,
  note: NoteFault,
): string | null {
  if (row.star == null || row.edition == null) return null;
  const star = starOf.get(starKey(row.star, row.edition));
  if (!star) return null;
  const scores: string[] = new Array(star.areas.length).fill("NULL");
  for (const { heading, text } of cells) {
    const place = star.areas.indexOf(heading);
    if (place < 0) {
      note(faultOf(heading, text, "OTHER_STAR", { star: star.label, accepted: star.areas }));
      continue;
    }
    const score = wholeNumber(text, star.scaleMin, star.scaleMax);
    if (score instanceof CellFault) note(faultOf(heading, text, score.code, score.detail));
    else scores[place] = score;
  }
  if (cells.length === 0 && row.state === String(ReadingState.COMPLETED)) {
    note({ field: null, value: null, code: "NO_SCORE", detail: {} });
  }
  return `{${scores.join(",")}}`;
}
