import type { ContractStatus } from "../../domain/contract/contract.entity";
import type { PartyRole } from "../../domain/contract/contract-party.entity";
import type { MeasurementState } from "../../domain/measurement/measurement.entity";
import type { OrganisationKind } from "../../domain/organisation/organisation.entity";
import type { Period } from "../../domain/period";
import type { Cap, MetricCounts, PriceRule } from "../../domain/rate-card/terms";
import type { Finding, Place } from "./finding";

/** What a folder says, made ready to be landed. */
export interface IndigoData {
  readonly organisations: readonly IndigoOrganisation[];
  readonly projects: readonly IndigoProject[];
  /** Projects that cannot be contracts; a finding of each says why. */
  readonly notLanded: readonly string[];
  readonly findings: readonly Finding[];
  /** Rows of each file that is there. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface IndigoOrganisation {
  /** E.g. `INDIGO-ORG-0073`. */
  readonly reference: string;
  readonly name: string;
  /** What it does in the projects, or by its type. */
  readonly kinds: readonly OrganisationKind[];
}

/** An amount in the smallest unit of its currency. */
export interface IndigoMoney {
  readonly amountMinor: number;
  readonly currency: string;
}

/** A project as a contract, and all that hangs on it. References lead to organisations and metrics. */
export interface IndigoProject extends Place {
  /** E.g. `INDIGO-POJ-0123`. */
  readonly reference: string;
  readonly title: string;
  readonly status: ContractStatus;
  readonly period: Period;
  readonly value: IndigoMoney | null;
  readonly ocdsId: string | null;
  readonly commissioner: string;
  readonly parties: readonly IndigoParty[];
  readonly services: readonly IndigoService[];
  readonly about: IndigoAbout;
  readonly metrics: readonly IndigoMetric[];
  readonly rateCard: IndigoRateCard | null;
  readonly results: readonly IndigoResult[];
  readonly plans: readonly IndigoPlan[];
  readonly payments: readonly IndigoPayment[];
  readonly claims: readonly IndigoClaim[];
  readonly commitments: readonly IndigoCommitment[];
  readonly investments: readonly IndigoInvestment[];
  readonly remarks: readonly IndigoRemark[];
}

export interface IndigoParty {
  readonly organisation: string;
  readonly role: PartyRole;
}

export interface IndigoService {
  /** Unique in the project, e.g. `serviceprovision1`. */
  readonly name: string;
  readonly provider: string;
  readonly description: string | null;
}

/** What the service is and whom it is for: the logic model's own words. */
export interface IndigoAbout {
  readonly intervention: string | null;
  readonly description: string | null;
  /** People that the service means to reach; null: not said, or in words. */
  readonly targetedUsers: number | null;
  /** People that it reached in the end. */
  readonly engagedUsers: number | null;
}

/** An outcome metric: an outcome of the logic model, with one indicator. */
export interface IndigoMetric {
  /** Unique in the project, e.g. `outcomemetric1`. */
  readonly reference: string;
  /** At most 300 characters. */
  readonly title: string;
  readonly description: string | null;
  /** What is counted, e.g. `people`. */
  readonly unit: string;
}

export interface IndigoRateCard {
  readonly currency: string;
  readonly effectiveFrom: string;
  readonly counts: MetricCounts;
  readonly metrics: readonly { readonly reference: string; readonly price: PriceRule }[];
  readonly caps: readonly Cap[];
}

/** A result in figures: a measurement of its metric's indicator. */
export interface IndigoResult {
  readonly metric: string;
  readonly period: Period;
  /** An exact decimal. */
  readonly value: string;
  readonly state: MeasurementState;
  readonly note: string | null;
  /** Names of those who validated it. */
  readonly saidBy: string | null;
}

/** A version of the payment plan; each takes over from the one before. */
export interface IndigoPlan {
  readonly reference: string;
  readonly currency: string;
  /** When it was in force, and what is said of it. */
  readonly reason: string | null;
  readonly lines: readonly { readonly period: Period; readonly amountMinor: number }[];
}

/** Money that moved. */
export interface IndigoPayment {
  /** The row's own key, the same in every snapshot as long as it is about the same payment. */
  readonly key: string;
  readonly metric: string | null;
  readonly period: Period;
  readonly payer: string;
  readonly recipient: string;
  readonly money: IndigoMoney;
  readonly note: string | null;
}

/** Outcomes that were paid for, where price and payment tell how many. */
export interface IndigoClaim {
  /** That of the payment. */
  readonly key: string;
  readonly metric: string;
  readonly provider: string;
  readonly recipient: string;
  readonly payer: string;
  readonly period: Period;
  readonly quantity: number;
  readonly amountMinor: number;
}

/** The most that an outcome payer may come to pay. */
export interface IndigoCommitment {
  /** Unique in the project. */
  readonly key: string;
  readonly organisation: string;
  /** Null: not said, or in words, which are then a remark. */
  readonly money: IndigoMoney | null;
  readonly period: Partial<Period>;
  readonly note: string | null;
}

export interface IndigoInvestment {
  /** Unique in the project, e.g. `investment1`. */
  readonly key: string;
  readonly organisation: string;
  readonly committed: IndigoMoney | null;
  /** Where the source gives a range. */
  readonly least: IndigoMoney | null;
  readonly most: IndigoMoney | null;
  /** E.g. `senior loan`. */
  readonly instrument: string | null;
  readonly maximumReturn: string | null;
  readonly note: string | null;
}

/** What the source says in words. */
export interface IndigoRemark {
  /** Unique in the project; the same in every snapshot, as long as it is about the same. */
  readonly key: string;
  /** What it is about, e.g. `Price of outcomemetric3`. */
  readonly subject: string;
  readonly text: string;
  /** File that it stands in. */
  readonly source: string;
}
