import { Checks } from "../checks";
import { notAllowed } from "../refusal";
import { isTooLong, LONGEST_CONTRACT_YEARS } from "./contract-length";
import { ContractStatus, type ContractEntity } from "./contract.entity";

const CURRENCY = /^[A-Z]{3}$/;

/** An amount in the currency's smallest unit. */
export interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What a contract says, whoever it is entered by. */
export interface ContractTerms {
  readonly reference: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly value?: Amount | null;
  readonly ocdsId?: string | null;
}

/** Notes what is wrong with a contract's terms. */
export function checkTerms(checks: Checks, terms: ContractTerms): void {
  checks.title(terms.reference, "reference");
  checks.title(terms.title, "title");
  checks.period(terms.startsOn, terms.endsOn, "endsOn");
  checks.that(
    !isTooLong(terms.startsOn, terms.endsOn),
    "endsOn",
    "TOO_LONG",
    `endsOn is ${terms.endsOn}: a contract lasts at most ${LONGEST_CONTRACT_YEARS} years.`,
  );
  if (terms.ocdsId != null) checks.title(terms.ocdsId, "ocdsId");
  if (!terms.value) return;
  checks.that(
    terms.value.amountMinor >= 0,
    ["value", "amountMinor"],
    "NEGATIVE",
    "A contract's value must be 0 or more.",
  );
  checks.that(
    CURRENCY.test(terms.value.currency),
    ["value", "currency"],
    "UNKNOWN_CURRENCY",
    `"${terms.value.currency}" is not a currency code: give three capital letters, e.g. GBP.`,
  );
}

const MOVES: Readonly<Record<ContractStatus, readonly ContractStatus[]>> = {
  [ContractStatus.DRAFT]: [ContractStatus.ACTIVE, ContractStatus.TERMINATED],
  [ContractStatus.ACTIVE]: [ContractStatus.ENDED, ContractStatus.TERMINATED],
  [ContractStatus.ENDED]: [],
  [ContractStatus.TERMINATED]: [],
};

/** A move of status that somebody asks for. */
export interface Move {
  readonly to: ContractStatus;
  readonly reason?: string | null;
  /** The day it is asked on. */
  readonly today: string;
  readonly hasLeadProvider: boolean;
}

/**
 * A draft becomes active (with a lead provider) or is given up; an active one ends on or after its
 * last day, or is terminated before, with a reason. Nothing follows on an end.
 *
 * @throws Refusal `NotAllowed`, `ValidationFailed` when the reason is missing
 */
export function checkMove(contract: ContractEntity, move: Move): void {
  const legal = MOVES[contract.status];
  if (!legal.includes(move.to)) {
    const accepted = legal.length > 0 ? `It can become ${legal.join(" or ")}.` : "That is final.";
    throw notAllowed(
      "ILLEGAL_MOVE",
      `This contract is ${contract.status} and cannot become ${move.to}. ${accepted}`,
    );
  }
  if (move.to === ContractStatus.TERMINATED) {
    const checks = new Checks(["input"]);
    checks.reason(move.reason, "reason");
    checks.throwIfAny();
  }
  if (move.to === ContractStatus.ACTIVE && !move.hasLeadProvider) {
    throw notAllowed(
      "NO_LEAD_PROVIDER",
      "A contract becomes active with a lead provider: add one as a party first.",
    );
  }
  if (move.to === ContractStatus.ENDED && contract.endsOn > move.today) {
    throw notAllowed(
      "NOT_OVER_YET",
      `This contract runs to ${contract.endsOn}: bring its last day forward, or terminate it.`,
    );
  }
}
