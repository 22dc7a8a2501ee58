import { table } from "./csv";

/** The organisations, what they agreed, and who may use which Star. */
export function organisationFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["organisations.csv", ORGANISATIONS],
    ["contracts.csv", CONTRACTS],
    ["parties.csv", PARTIES],
    ["licences.csv", LICENCES],
    ["training.csv", trainingFile()],
  ]);
}

const ORGANISATIONS = table(
  ["organisation", "name", "kinds"],
  [
    ["ALDERMERE", "Aldermere Borough Council", "commissioner"],
    ["HATHERSEY", "Hathersey County Council", "commissioner"],
    ["QUILLFOLD", "Quillfold Housing Support", "provider"],
    ["MARLPIT", "Marlpit Quay Outreach", "provider"],
    ["OTTERGATE", "Ottergate Young People", "provider"],
    ["LONGACRE", "Long Acre Patient Capital", "investor"],
    ["PLUMBLINE", "Plumbline Learning and Evaluation", "intermediary"],
  ],
);

const CONTRACTS = table(
  [
    "contract",
    "title",
    "commissioner",
    "provider",
    "starts_on",
    "ends_on",
    "value",
    "currency",
    "status",
  ],
  [
    [
      "ALD-HOM-01",
      "Homelessness: outreach and floating support, Aldermere town",
      "ALDERMERE",
      "QUILLFOLD",
      "2024-04-01",
      "2029-03-31",
      "3150000.00",
      "GBP",
      "active",
    ],
    [
      "ALD-HOM-02",
      "Homelessness: floating support and recovery house, Aldermere quay",
      "ALDERMERE",
      "MARLPIT",
      "2024-07-01",
      "2029-03-31",
      "1985000.00",
      "GBP",
      "active",
    ],
    [
      "HAT-YTH-01",
      "Therapeutic support for young people, Hathersey",
      "HATHERSEY",
      "OTTERGATE",
      "2024-09-01",
      "2029-03-31",
      "1120000.00",
      "GBP",
      "active",
    ],
  ],
);

/** Lead providers stand in contracts.csv. */
const PARTIES = table(
  ["contract", "organisation", "role"],
  [
    ["ALD-HOM-01", "MARLPIT", "subcontractor"],
    ["ALD-HOM-01", "PLUMBLINE", "evaluator"],
    ["ALD-HOM-02", "LONGACRE", "investor"],
    ["ALD-HOM-02", "PLUMBLINE", "intermediary"],
    ["HAT-YTH-01", "PLUMBLINE", "evaluator"],
  ],
);

/** Marlpit's licence lapsed with a youth project that closed: there is something to be refused for. */
const LICENCES = table(
  ["organisation", "star", "edition", "number", "valid_from", "valid_to"],
  [
    ["OTTERGATE", "kite", "2024", "KT-24-0118", "2024-04-01", "2029-03-31"],
    ["OTTERGATE", "kite", "2026", "KT-26-0031", "2025-11-01", "2029-03-31"],
    ["MARLPIT", "kite", "2024", "KT-24-0207", "2024-05-01", "2025-04-30"],
  ],
);

/** OG-K05's training in the 2026 edition has lapsed; OG-K06 was never trained. */
function trainingFile(): string {
  const waymark = (organisation: string, prefix: string, count: number): string[][] =>
    Array.from({ length: count }, (_, i) => [
      organisation,
      "waymark",
      "2024",
      `${prefix}-K0${i + 1}`,
      i % 3 === 2 ? "2024-04-18" : "2024-04-11",
      "2029-03-31",
    ]);
  const kite = ["OG-K01", "OG-K02", "OG-K03", "OG-K04", "OG-K05"];
  return table(
    ["organisation", "star", "edition", "worker", "trained_on", "valid_until"],
    [
      ...waymark("QUILLFOLD", "QF", 9),
      ...waymark("MARLPIT", "MP", 7),
      ...kite.map((k) => ["OTTERGATE", "kite", "2024", k, "2024-09-04", "2029-03-31"]),
      ...kite.map((k) => [
        "OTTERGATE",
        "kite",
        "2026",
        k,
        "2025-12-10",
        k === "OG-K05" ? "2026-06-30" : "2029-03-31",
      ]),
    ],
  );
}
