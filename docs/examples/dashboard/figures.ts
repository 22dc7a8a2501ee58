import type { Feed } from "./feed";

/** An area's name and place, as a relation brings it. */
interface Area {
  readonly name: string;
  readonly position: number;
}

/** People of an area at one stage, then and now; null where withheld. */
export interface StageRow {
  readonly people_at_baseline: number | null;
  readonly people_at_latest: number | null;
  readonly position: number;
  readonly suppressed: "yes" | "no";
  readonly area: Area;
  readonly stage: { readonly name: string };
}

/** What an area said at a month's end. */
export interface AreaMonthRow {
  /** First day of the month. */
  readonly month: string;
  readonly people: number | null;
  readonly mean_change: number | null;
  readonly interval_low: number | null;
  readonly interval_high: number | null;
  readonly area: Area;
}

interface Period {
  readonly indicator_id: string | null;
  readonly period_starts_on: string;
  readonly period_ends_on: string;
  readonly value: number | null;
}

/** An indicator with what was to be reached and what was measured. */
export interface IndicatorFigures {
  readonly indicator_id: string;
  readonly title: string;
  readonly unit: string;
  readonly targets: readonly Period[];
  readonly measured: readonly Period[];
}

/** What the dashboard shows of one contract. */
export interface ContractFigures {
  readonly contract: { readonly reference: string; readonly title: string };
  readonly star: { readonly name: string; readonly edition: string };
  readonly stages: readonly StageRow[];
  readonly months: readonly AreaMonthRow[];
  readonly indicators: readonly IndicatorFigures[];
}

interface StarOfContract {
  readonly star_id: string;
  readonly pairs: number | null;
  readonly star: ContractFigures["star"];
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Reads what is shown of a contract, of the Star with the most people in it.
 *
 * @param reference as people know the contract
 */
export async function readFigures(feed: Feed, reference: string): Promise<ContractFigures> {
  const ofContract = `contract/reference eq ${text(reference)}`;
  const [contract] = await feed.rows<ContractFigures["contract"]>("contracts", {
    $filter: `reference eq ${text(reference)}`,
    $select: "reference,title",
  });
  if (!contract) throw new Error(`there is no contract ${reference} for this token`);
  const stars = await feed.rows<StarOfContract>("coverage", {
    $filter: `${ofContract} and is_present eq 'yes'`,
    $expand: "star($select=name,edition)",
  });
  const [most] = stars.toSorted((one, other) => (other.pairs ?? 0) - (one.pairs ?? 0));
  if (!most) throw new Error(`no Star is used under ${reference}`);
  const ofStar = `${ofContract} and star_id eq ${text(most.star_id)}`;
  const [stages, months, indicators] = await Promise.all([
    feed.rows<StageRow>("stage_snapshots", {
      $filter: `${ofStar} and is_present eq 'yes'`,
      $expand: "area($select=name,position),stage($select=name)",
    }),
    // As it stood at each month's end: never add months up.
    feed.rows<AreaMonthRow>("area_evidence", {
      $filter: `${ofStar} and is_sufficient eq 'yes'`,
      $select: "month,people,mean_change,interval_low,interval_high",
      $expand: "area($select=name,position)",
      $orderby: "month",
    }),
    readIndicators(feed, ofContract),
  ]);
  return { contract, star: most.star, stages, months, indicators };
}

async function readIndicators(feed: Feed, ofContract: string): Promise<IndicatorFigures[]> {
  const [indicators, targets, measured] = await Promise.all([
    feed.rows<Omit<IndicatorFigures, "targets" | "measured">>("indicators", {
      // Of a flow, a quarter stands beside no year's target: the quarters add up to it.
      $filter: "aggregation ne 'flow'",
      $select: "indicator_id,title,unit",
      $orderby: "reference",
    }),
    feed.rows<Period>("targets", { $orderby: "period_starts_on" }),
    feed.rows<Period>("measurements", {
      $filter: `${ofContract} and state eq 'verified' and suppressed eq 'no'`,
      $orderby: "period_starts_on",
    }),
  ]);
  const of = (rows: readonly Period[], id: string) =>
    rows.filter(({ indicator_id, value }) => indicator_id === id && value !== null);
  return indicators
    .map((indicator) => ({
      ...indicator,
      targets: of(targets, indicator.indicator_id),
      measured: of(measured, indicator.indicator_id),
    }))
    .filter(({ measured }) => measured.length > 0);
}
