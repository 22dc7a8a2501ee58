import { LOCATIONS, OUTCOME_FUNDS, PROJECTS, type RowOf } from "../indigo-table";
import type { IndigoAbout } from "../indigo-project";
import { joined, labelled } from "./joined";
import type { ProjectNotes } from "./project-notes";
import type { FundRow, ProjectRows } from "./project-rows";

type ProjectRow = RowOf<typeof PROJECTS>;

/** Columns whose words are kept as remarks, and what each is about. */
const REMARKS = {
  notes: "The project",
  datesNotes: "Its dates",
  financeNotes: "Its finance",
  peopleNotes: "Whom it is for",
  configuration: "How the parties contract",
  maximumReturn: "Most that investors may get",
  maximumLoss: "Most that investors may lose",
  repayment: "What investors got back",
  covid: "Changes due to COVID-19",
} as const satisfies Partial<Record<keyof typeof PROJECTS.columns, string>>;

/** What the service is and whom it is for. */
export function readAbout(row: ProjectRow): IndigoAbout {
  return {
    intervention: row.intervention || null,
    description: joined([
      row.intervention,
      labelled("Social challenge", row.challenge),
      labelled("Policy sector", row.sector),
      labelled("For", row.population),
    ]),
    targetedUsers: countOf(row.targetedUsers),
    engagedUsers: countOf(row.engagedUsers),
  };
}

const countOf = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** What is said of the project in words that fit no field: its notes, places and outcome funds. */
export function keepRemarks(
  notes: ProjectNotes,
  { project, locations, outcomeFunds }: ProjectRows,
  funds: ReadonlyMap<string, FundRow>,
): void {
  for (const [name, subject] of Object.entries(REMARKS)) {
    notes.remark(project, name, subject, project[name as keyof typeof REMARKS]);
  }
  const places = locations.map(({ name, country }) =>
    [name, country].filter((part) => part !== "").join(", "),
  );
  const file = { file: LOCATIONS.file, line: null };
  notes.remark(file, "places", "Where it is delivered", [...new Set(places)].join("; "));
  const paying = outcomeFunds.map(({ fund }) => {
    const known = funds.get(fund);
    return known ? `${known.name} (${fund})` : fund;
  });
  const names = [...new Set(paying)].join("; ");
  notes.remark({ file: OUTCOME_FUNDS.file, line: null }, "funds", "Outcome funds", names);
}
