import { inMoney } from "../money-words";
import { describeDay, describePeriod } from "../period";
import { CostPer } from "./cost-alternative.entity";
import { UnitCostStatus, type UnitCost } from "./unit-cost";
import type { ValueForMoney } from "./value-for-money.service";

const ONE: Readonly<Record<CostPer, string>> = {
  [CostPer.PERSON_ENGAGED]: "person engaged",
  [CostPer.PERSON_IMPROVED]: "person whose mean over the whole Star rose",
  [CostPer.OUTCOME_ACHIEVED]: "verified outcome",
};

const MANY: Readonly<Record<CostPer, string>> = {
  [CostPer.PERSON_ENGAGED]: "people engaged",
  [CostPer.PERSON_IMPROVED]: "people whose mean over the whole Star rose",
  [CostPer.OUTCOME_ACHIEVED]: "verified outcomes",
};

/** "1,250.00 GBP for each person engaged: 15,000.00 GBP over 12 people engaged, in 2025." */
export function unitCostInWords({
  value,
  data,
  of,
}: {
  readonly value: ValueForMoney;
  readonly data: UnitCost;
  readonly of: CostPer;
}): string {
  const { status, n, costMinor, eachMinor } = data;
  const time = timeInWords(value);
  const money = (amountMinor: number): string => inMoney(amountMinor, value.currency);
  switch (status) {
    case UnitCostStatus.NO_COST:
      return `Nothing was paid and no cost is stated ${time}: there is nothing to divide.`;
    case UnitCostStatus.NOBODY:
      return `There are no ${MANY[of]} ${time}: there is nothing to divide by.`;
    case UnitCostStatus.WITHHELD:
      return value.isPartOfTime && of !== CostPer.OUTCOME_ACHIEVED
        ? "Withheld: figures about people are given for all of the time, not for parts of it, which " +
            "could be subtracted from each other."
        : "Withheld: few people may stand behind it.";
    case UnitCostStatus.GIVEN:
      return (
        `${money(eachMinor!)} for each ${ONE[of]}: ${money(costMinor!)} over ${n} ` +
        `${n === 1 ? ONE[of] : MANY[of]}, ${time}. It does not say what would have been without it.`
      );
  }
}

/** What a cost is made of. */
export function costInWords(value: ValueForMoney): string {
  const { items, costMinor, currency } = value;
  if (costMinor === null) return "Withheld: few people may stand behind the outcome payments.";
  const list = (isIncluded: boolean): string =>
    items
      .filter((item) => item.isIncluded === isIncluded)
      .map(({ title, amountMinor }) => `${title} (${inMoney(amountMinor, currency)})`)
      .join(", ");
  const without = list(false);
  const left = without ? ` Not in it: ${without}.` : "";
  return `${inMoney(costMinor, currency)} ${timeInWords(value)}: ${list(true)}.${left}`;
}

function timeInWords({ facts }: ValueForMoney): string {
  const { asked, days } = facts;
  return asked ? `in ${describePeriod(asked)}` : `up to ${describeDay(days.end)}`;
}
