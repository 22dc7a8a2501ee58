import { addDays, endOfMonth } from "../../period";
import { invalid } from "../../refusal";
import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { EvidenceRequest } from "../evidence-request";
import { BaselineRule } from "../question";

/** The only distances between readings that protected viewers may ask for, in days. */
const DISTANCES: readonly number[] = [0, 30, 60, 90, 180, 365];

/** How many years back wider periods are looked for. */
const YEARS_BACK = 6;

/**
 * Holds a protected viewer's question to those whose answers cannot be subtracted from each other.
 *
 * @throws Refusal `ValidationFailed` saying what would be accepted
 */
export function checkAllowed(
  request: EvidenceRequest,
  { dimensions, yearStarts }: DisclosurePolicy,
): void {
  const { where, serviceIds, from, to, minimumDays, applyEditionMapping } = request;
  const names = dimensions.length > 0 ? dimensions.join(", ") : "none";
  for (const { fact, values } of where) {
    if (!dimensions.includes(fact)) {
      throw refuse("where", `Narrow by one of these facts only, not by "${fact}": ${names}.`);
    }
    if (values.length !== 1) throw refuse("where", `Give one value for "${fact}", and no list.`);
  }
  if (new Set(where.map(({ fact }) => fact)).size < where.length) {
    throw refuse("where", "Name each fact once.");
  }
  if (serviceIds && serviceIds.length > 1)
    throw refuse("services", "Name one service, and no list.");
  if (!DISTANCES.includes(minimumDays)) {
    throw refuse("minimumDays", `Give one of ${DISTANCES.join(", ")} for \`minimumDays\`.`);
  }
  const isStart = (day: string): boolean => day.endsWith(`-${yearStarts}-01`);
  const isAllowed = [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])].every(isStart);
  if (!isAllowed) throw refuse("period", wholeYears(yearStarts));
  if (applyEditionMapping) {
    throw refuse(
      "applyEditionMapping",
      "Editions are not put together here: beside the answer of each edition, those would follow " +
        "who were read by one edition first and by another later.",
    );
  }
  if (isNarrowed(request) && isVariant(request)) {
    throw refuse(
      "where",
      "Ask for a group of people, or for another rule or period, and not for both at once.",
    );
  }
  if (request.asOf) monthEnd(request.asOf);
}

function wholeYears(month: string): string {
  const [first, last] = [`2025-${month}-01`, addDays(`2026-${month}-01`, -1)];
  return (
    `A period is of whole years here, and \`to\` the last day of one, e.g. ${first} to ${last}: ` +
    "quarters differ from each other by few people. For a quarter, compare answers `asOf` the " +
    "ends of its first and last month."
  );
}

/**
 * The end of the month that an instant stands for: its last second, or the first instant of the next.
 *
 * @throws Refusal `ValidationFailed` for any other instant
 */
export function monthEnd(asOf: Date): Date {
  const day = new Date(asOf.getTime() - 1).toISOString().slice(0, 10);
  const last = endOfMonth(day);
  const end = new Date(`${last}T23:59:59.999Z`);
  if (Math.abs(end.getTime() - asOf.getTime()) <= 1000) return end;
  throw refuse(
    "asOf",
    `Give the end of a month for \`asOf\`, e.g. ${endOfMonth(day, -1)}T23:59:59Z or ` +
      `${addDays(last, 1)}T00:00:00Z: answers of neighbouring days could be subtracted.`,
  );
}

/** Whether a group of people is asked for. */
export const isNarrowed = ({ where, serviceIds }: EvidenceRequest): boolean =>
  where.length > 0 || serviceIds !== null;

/** Whether another rule or a period is asked for than by default. */
export function isVariant(request: EvidenceRequest): boolean {
  return Object.keys(PLAIN).some((key) => {
    const name = key as keyof typeof PLAIN;
    return request[name] !== PLAIN[name];
  });
}

const PLAIN = {
  baselineRule: BaselineRule.FIRST,
  minimumDays: 0,
  from: null,
  to: null,
  excludeRetrospective: false,
  applyEditionMapping: false,
} as const;

/** The same question of everybody, by the default rule and over all time. */
export const plain = (request: EvidenceRequest): EvidenceRequest => ({
  ...request,
  ...PLAIN,
  ...{ where: [], serviceIds: null },
});

/**
 * Questions whose answers must differ from this one's by nobody or by enough people: each wider rule
 * with each wider period, as two steps of nobody and of a few may lead to the same few.
 */
export function widerQuestions(request: EvidenceRequest, lastDay: string): EvidenceRequest[] {
  const wider = [plain(request), ...widerPeriods(request, lastDay).flatMap(widerRules)];
  const others = new Map(wider.map((one) => [JSON.stringify(one), one]));
  others.delete(JSON.stringify(request));
  return [...others.values()];
}

/** The request itself among them. */
function widerRules(request: EvidenceRequest): EvidenceRequest[] {
  const rules = [...new Set([BaselineRule.FIRST, request.baselineRule])];
  const isLeftOut = [...new Set([false, request.excludeRetrospective])];
  const distances = DISTANCES.filter((days) => days <= request.minimumDays);
  return rules.flatMap((baselineRule) =>
    isLeftOut.flatMap((excludeRetrospective) =>
      distances.map((minimumDays) => ({
        ...request,
        ...{ baselineRule, excludeRetrospective, minimumDays },
      })),
    ),
  );
}

/** The request itself among them. */
function widerPeriods(request: EvidenceRequest, lastDay: string): EvidenceRequest[] {
  const { from, to } = request;
  return [
    request,
    ...(from === null ? [] : [null, ...years(from, -YEARS_BACK, -1)]).map((start) => ({
      ...request,
      from: start,
    })),
    ...(to === null ? [] : [null, ...years(addDays(to, 1), 1, YEARS_BACK).map(dayBefore)])
      .filter((end) => end === null || end < lastDay)
      .map((end) => ({ ...request, to: end })),
  ];
}

const dayBefore = (day: string): string => addDays(day, -1);

function years(day: string, first: number, last: number): string[] {
  const count = last - first + 1;
  return Array.from({ length: count }, (_, i) => {
    const year = String(Number(day.slice(0, 4)) + first + i).padStart(4, "0");
    return `${year}${day.slice(4)}`;
  });
}

const refuse = (path: string, message: string) =>
  invalid([{ path: [path], code: "NOT_ALLOWED_FOR_AGGREGATES", message }]);
