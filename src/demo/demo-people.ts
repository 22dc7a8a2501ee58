import { Role } from "../auth/role";
import { DEMONSTRATION_PREFIX } from "../auth/subjects";

/** What somebody holds, by the references of the demonstration bundle. */
export interface DemoGrant {
  readonly role: Role;
  /** Absent for the administrator of everything. */
  readonly organisation?: string;
  readonly contract?: string;
  readonly worker?: string;
}

/** Somebody invented, as whom one may sign in to the demonstration. */
export interface DemoPerson {
  /** Short and stable, e.g. `commissioner-aldermere`. */
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  /** What they are, and where. */
  readonly role: string;
  /** What they get to see, in one line. */
  readonly sees: string;
  readonly grants: readonly DemoGrant[];
  /** Contracts that they see, by reference: questions are about the first one. */
  readonly contracts: readonly string[];
}

const person = (key: string, rest: Omit<DemoPerson, "key" | "subject">): DemoPerson =>
  Object.freeze({ key, subject: DEMONSTRATION_PREFIX + key, ...rest });

/** The demonstration's people, in the order in which they are offered. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person("commissioner-aldermere", {
    name: "Priya Nandakumar",
    role: "commissioner, Aldermere Borough Council",
    sees: "What changed under the council's two homelessness contracts, and for how many; never for whom.",
    grants: [{ role: Role.COMMISSIONER, organisation: "ALDERMERE" }],
    contracts: ["ALD-HOM-01", "ALD-HOM-02"],
  }),
  person("commissioner-hathersey", {
    name: "Tomos Bellweather",
    role: "commissioner, Hathersey County Council",
    sees: "The young people's contract of the county, and nothing of Aldermere's.",
    grants: [{ role: Role.COMMISSIONER, organisation: "HATHERSEY" }],
    contracts: ["HAT-YTH-01"],
  }),
  person("manager-quillfold", {
    name: "Ines Okonjo",
    role: "manager, Quillfold Housing Support",
    sees: "Everybody whom Quillfold supports, by pseudonym, with readings and exact figures.",
    grants: [{ role: Role.PROVIDER_MANAGER, organisation: "QUILLFOLD" }],
    contracts: ["ALD-HOM-01"],
  }),
  person("manager-marlpit", {
    name: "Gwilym Ashdown",
    role: "manager, Marlpit Quay Outreach",
    sees: "Everybody whom Marlpit supports, by pseudonym, and what it claims and is paid for them.",
    grants: [{ role: Role.PROVIDER_MANAGER, organisation: "MARLPIT" }],
    contracts: ["ALD-HOM-02", "ALD-HOM-01"],
  }),
  person("keyworker-quillfold", {
    name: "Callum Strand",
    role: "keyworker, Quillfold Housing Support",
    sees: "The people of his own caseload, with their readings and action plans.",
    grants: [{ role: Role.KEYWORKER, organisation: "QUILLFOLD", worker: "QF-K07" }],
    contracts: ["ALD-HOM-01"],
  }),
  person("investor-longacre", {
    name: "Margit Holloway",
    role: "investor, Long Acre Patient Capital",
    sees: "Figures of the one contract that Long Acre invests in.",
    grants: [{ role: Role.INVESTOR, organisation: "LONGACRE" }],
    contracts: ["ALD-HOM-02"],
  }),
  person("analyst-aldermere", {
    name: "Dafydd Quince",
    role: "analyst, Aldermere Borough Council",
    sees: "The figures that the council's commissioner sees; may change nothing.",
    grants: [{ role: Role.ANALYST, organisation: "ALDERMERE" }],
    contracts: ["ALD-HOM-01", "ALD-HOM-02"],
  }),
  person("administrator", {
    name: "Rosalind Abara",
    role: "administrator of this server",
    sees: "Organisations, who may do what in them, and their access tokens; nobody's readings.",
    grants: [{ role: Role.ADMINISTRATOR }],
    contracts: ["ALD-HOM-01", "ALD-HOM-02", "HAT-YTH-01"],
  }),
];

/** The person of a key; null for anything else. */
export function findDemoPerson(key: unknown): DemoPerson | null {
  return DEMO_PEOPLE.find((known) => known.key === key) ?? null;
}

/** The person who signs in under a subject; null for a subject of nobody in the demonstration. */
export function findDemoPersonBySubject(subject: string): DemoPerson | null {
  return DEMO_PEOPLE.find((known) => known.subject === subject) ?? null;
}
