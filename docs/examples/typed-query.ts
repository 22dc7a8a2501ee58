import type { Api } from "./client";
import { ContractByReferenceDocument } from "./generated/documents";

/** E.g. "Warm homes, from 1 April 2026: £1,250,000.00"; null when there is no such contract. */
export async function describeContract(api: Api, reference: string): Promise<string | null> {
  const { contract } = await api(ContractByReferenceDocument, { reference });
  if (!contract) return null;
  const value = contract.value ? formatMoney(contract.value) : "value not stated";
  return `${contract.title}, from ${formatDay(contract.startsOn)}: ${value}`;
}

/** Amounts are whole pence, cents…; the currency knows how many make one. */
export function formatMoney(money: { amountMinor: number; currency: string }): string {
  const style = { style: "currency", currency: money.currency } as const;
  const format = new Intl.NumberFormat("en-GB", style);
  return format.format(money.amountMinor / 10 ** format.resolvedOptions().maximumFractionDigits!);
}

/** A day has no time zone: read as UTC and shown as UTC, it stays the same day everywhere. */
export function formatDay(day: string): string {
  const options = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Date(day).toLocaleDateString("en-GB", options);
}
