/** A CSV file of the format: its name, and the headings of the columns that are read, by our names. */
export interface IndigoTable<Column extends string> {
  readonly file: string;
  /** Whether there is nothing to import without it. */
  readonly isNeeded: boolean;
  readonly columns: Readonly<Record<Column, string>>;
}

/** A row: the cells of the columns that are read, trimmed; empty ones are empty texts. */
export type IndigoRow<Column extends string> = Readonly<Record<Column, string>> & {
  readonly file: string;
  /** Physical line on which it begins. */
  readonly line: number;
};

/** The row of a table, e.g. `RowOf<typeof RESULTS>`. */
export type RowOf<Table> = Table extends IndigoTable<infer Column> ? IndigoRow<Column> : never;

function table<Column extends string>(
  file: string,
  columns: Record<Column, string>,
  isNeeded = false,
): IndigoTable<Column> {
  return { file, columns, isNeeded };
}

const PROJECT = "Project ID";
const DATES = "Dates - ";
const FINANCE = "Overall project finance - ";
const PURPOSE = "Purpose and classifications - ";
const PEOPLE = "Service and beneficiaries - ";

export const ORGANISATIONS = table(
  "organisations.csv",
  { id: "ID", name: "Name", type: "Type - (Value)" },
  true,
);

export const PROJECTS = table(
  "projects.csv",
  {
    id: "ID",
    name: "Impact Bond Name - (Value)",
    stage: "Stage of Development - (Value)",
    signed: `${DATES}Date outcomes contract signed - (Value)`,
    allSigned: `${DATES}Date contracts between all parties signed - (Value)`,
    anticipatedCompletion: `${DATES}Anticipated completion date - (Value)`,
    actualCompletion: `${DATES}Actual completion date - (Value)`,
    serviceStart: `${DATES}Start date of service provision - (Value)`,
    anticipatedServiceEnd: `${DATES}Anticipated end date of service provision - (Value)`,
    actualServiceEnd: `${DATES}Actual end date of service provision - (Value)`,
    anticipatedMonths: `${DATES}Anticipated duration of service provision - (Value)`,
    actualMonths: `${DATES}Actual duration of service provision - (Value)`,
    datesNotes: `${DATES}(Notes)`,
    investmentCurrency: `${FINANCE}Total investment commitment - Currency - (Value)`,
    maximumCurrency: `${FINANCE}Maximum potential outcome payment - Currency - (Value)`,
    maximumAmount: `${FINANCE}Maximum potential outcome payment - Amount - (Value)`,
    maximumReturn: `${FINANCE}Maximum potential return - (Value)`,
    maximumLoss: `${FINANCE}Maximum potential loss - (Value)`,
    configuration: `${FINANCE}Configuration of the Contracting Parties - (Value)`,
    repayment: `${FINANCE}Investor repayment - (Value)`,
    financeNotes: `${FINANCE}(Notes)`,
    challenge: `${PURPOSE}Social challenge - (Value)`,
    intervention: `${PURPOSE}Intervention - (Value)`,
    sector: `${PURPOSE}Policy sector - (Value)`,
    population: `${PEOPLE}Target population - (Value)`,
    targetedUsers: `${PEOPLE}Targeted number of unique service users or beneficiaries (total) - (Value)`,
    engagedUsers: `${PEOPLE}Actual number of unique service users or beneficiaries engaged (total) - (Value)`,
    peopleNotes: `${PEOPLE}(Notes)`,
    covid: "Changes to project due to COVID-19 - (Value)",
    notes: "Notes - (Value)",
  },
  true,
);

export const LOCATIONS = table("projects_delivery_locations.csv", {
  project: PROJECT,
  name: "Location - Name - (Value)",
  country: "Location - Country - (Value)",
});

export const INVESTMENTS = table("projects_investments.csv", {
  project: PROJECT,
  id: "Id",
  organisation: "Organisation ID - (Value)",
  currency: "Investment Commitment - Currency - (Value)",
  least: "Investment Commitment - Amount - Min - (Value)",
  amount: "Investment Commitment - Amount - Exact - (Value)",
  most: "Investment Commitment - Amount - Max - (Value)",
  maximumReturn: "Maximum Potential Return - (Value)",
  maximumLoss: "Maximum Potential loss - (Value)",
  repayment: "Investor Repayment - (Value)",
  type: "Investment Type - (Value)",
  notes: "Notes",
});

export const OPEN_CONTRACTING = table("projects_open_contracting_datas.csv", {
  project: PROJECT,
  ocid: "OCID",
});

export const OUTCOME_FUNDS = table("projects_outcome_funds.csv", { project: PROJECT, fund: "Id" });

export const FUNDS = table("funds.csv", {
  id: "ID",
  name: "Fund - Name",
  host: "Fund - Host institution of Outcome Fund",
});

export const METRICS = table("projects_outcome_metrics.csv", {
  project: PROJECT,
  id: "Id",
  definition: "Outcome Definition - (Value)",
  population: "Target Population - (Value)",
  targetedUsers: "Targeted number of service users Or beneficiaries (total) - (Value)",
  unitType: "Unit type of targeted Service users or beneficiaries - (Value)",
  unit: "Unit description of Service user or beneficiaries - (Value)",
  target: "Outcome metric target - (Value)",
  otherTarget: "Other target for Meeting outcome metric target - (Value)",
  validation: "Outcome validation Method - (Value)",
  source: "Data source for Outcome validation - (Value)",
  notes: "Notes",
});

export const COMMITMENTS = table("projects_outcome_payment_commitments.csv", {
  project: PROJECT,
  organisation: "Organisation ID - (Value)",
  role: "Organisation Role Category - (Value)",
  currency: "Maximum potential Outcome payment - Currency - (Value)",
  amount: "Maximum potential Outcome payment - Amount - (Value)",
  start: "Period - Start - (Value)",
  end: "Period - End - (Value)",
  paid: "Total outcome payments made - Amount - (Value)",
  notes: "Notes",
});

export const PLANS = table("projects_outcome_payment_plans.csv", {
  project: PROJECT,
  plan: "Outcome Payment Plan Id - (Value)",
  start: "Period - Start - (Value)",
  end: "Period - End - (Value)",
  notes: "Notes",
});

export const PAYMENTS = table("projects_outcome_payments.csv", {
  project: PROJECT,
  plan: "Outcome Payment Plan Id - (Value)",
  metric: "Outcome Metric Id - (Value)",
  start: "Period - Start - (Value)",
  end: "Period - End - (Value)",
  payer: "Payer Organisation ID - (Value)",
  recipient: "Recipient Organisation ID - (Value)",
  type: "Type - (Value)",
  currency: "Payments - Currency - (Value)",
  amount: "Payments - Amount - (Value)",
  notes: "Notes",
});

export const PRICINGS = table("projects_outcome_pricings.csv", {
  project: PROJECT,
  metric: "Outcome Metric Id - (Value)",
  currency: "Currency - (Value)",
  price: "Price Per Unit - Amount - (Value)",
  maximum: "Maximum Price if all targets achieved - Amount - (Value)",
  increases: "Contracted increases to outcome pricing - (Value)",
  description: "Price Description - (Value)",
  notes: "Notes",
});

export const RESULTS = table("projects_results.csv", {
  project: PROJECT,
  metric: "Outcome Metric Id - (Value)",
  level: "Result level - (Value)",
  type: "Result type - (Value)",
  start: "Period - Start - (Value)",
  end: "Period - End - (Value)",
  achieved: "Outcomes achieved - (Value)",
  engaged: "Number engaged In impact bond - (Value)",
  positive: "Number with Positive social outcomes - (Value)",
  description: "Other Description of result - (Value)",
  validators: "Outcomes validator(s) - (Value)",
  notes: "Notes",
});

export const SERVICE_PROVISIONS = table("projects_service_provisions.csv", {
  project: PROJECT,
  id: "Id",
  organisation: "Organisation ID - (Value)",
  intervention: "Intervention - (Value)",
  plannedStart: "Planned Service - Start - (Value)",
  plannedEnd: "Planned Service - End - (Value)",
  actualStart: "Actual Service - Start - (Value)",
  actualEnd: "Actual Service - End - (Value)",
  notes: "Notes",
});
