import type {
  COMMITMENTS,
  INVESTMENTS,
  LOCATIONS,
  METRICS,
  OPEN_CONTRACTING,
  ORGANISATIONS,
  OUTCOME_FUNDS,
  PAYMENTS,
  PLANS,
  PRICINGS,
  PROJECTS,
  RESULTS,
  RowOf,
  SERVICE_PROVISIONS,
} from "../indigo-table";

export type OrganisationRow = RowOf<typeof ORGANISATIONS>;

/** Rows that are about one project each, in the order of their file. */
export interface PartRows {
  readonly locations: readonly RowOf<typeof LOCATIONS>[];
  readonly investments: readonly RowOf<typeof INVESTMENTS>[];
  readonly openContracting: readonly RowOf<typeof OPEN_CONTRACTING>[];
  readonly outcomeFunds: readonly RowOf<typeof OUTCOME_FUNDS>[];
  readonly metrics: readonly RowOf<typeof METRICS>[];
  readonly commitments: readonly RowOf<typeof COMMITMENTS>[];
  readonly plans: readonly RowOf<typeof PLANS>[];
  readonly payments: readonly RowOf<typeof PAYMENTS>[];
  readonly pricings: readonly RowOf<typeof PRICINGS>[];
  readonly results: readonly RowOf<typeof RESULTS>[];
  readonly provisions: readonly RowOf<typeof SERVICE_PROVISIONS>[];
}

/** All rows about one project. */
export interface ProjectRows extends PartRows {
  readonly project: RowOf<typeof PROJECTS>;
}

/** An outcome fund: what it is called, and who hosts it. */
export interface FundRow {
  readonly name: string;
  readonly host: string;
}
