import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict } from "../refusal";
import type { Band } from "./band-set.entity";
import { insertBandSet } from "./band-set.repository";

/** Largest change that a band can name: the widest scale's. */
const LARGEST_CHANGE = 100;

const MAX_BANDS = 20;

export interface NewBandSet {
  readonly name: string;
  readonly provenance: string;
  readonly bands: readonly NewBand[];
}

/** As `Band`, an absent end being open. */
export interface NewBand {
  readonly name: string;
  readonly from?: number | null;
  readonly to?: number | null;
}

/**
 * Enters words for sizes of change: contiguous ranges that cover every whole number (E7).
 *
 * @returns its key
 * @throws Refusal naming every fault; `Conflict` when the name is taken
 */
export async function createBandSet(session: Session, input: NewBandSet): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(input.name, "name");
  checks.reason(input.provenance, "provenance");
  checkBands(checks, input.bands);
  checks.throwIfAny();
  const id = newId();
  const written = await insertBandSet(session, {
    id,
    name: input.name,
    provenance: input.provenance,
    bands: input.bands.map(toBand),
    createdBy: session.viewer.subject,
  });
  if (written) return id;
  throw conflict(`There is already a band set named "${input.name}".`);
}

/** Notes what keeps bands from covering every change exactly once, from decrease to increase. */
export function checkBands(checks: Checks, bands: readonly NewBand[]): void {
  checks.that(bands.length >= 2, "bands", "REQUIRED", "Give at least two bands.");
  if (!checks.count(bands, MAX_BANDS, "bands")) return;
  const names = new Set<string>();
  bands.map(toBand).forEach((band, i, all) => {
    const path = (field: string): string[] => ["bands", String(i), field];
    checks.title(band.name, path("name"));
    const isNew = !names.has(band.name.toLowerCase());
    checks.that(isNew, path("name"), "DUPLICATE", `The band "${band.name}" comes twice.`);
    names.add(band.name.toLowerCase());
    checkStart(checks, band, all[i - 1], path("from"));
    checkEnd(checks, band, i === all.length - 1, path("to"));
  });
}

function checkStart(checks: Checks, band: Band, before: Band | undefined, path: string[]): void {
  const expected = before === undefined ? null : before.to === null ? null : before.to + 1;
  const accepted =
    before === undefined
      ? "leave it out, for the first band has no lower end"
      : `give ${expected}, one point above the end of the band before`;
  checks.that(
    band.from === expected,
    path,
    "GAP_OR_OVERLAP",
    `The band "${band.name}" begins at ${band.from ?? "no lower end"}: ${accepted}.`,
  );
}

function checkEnd(checks: Checks, band: Band, isLast: boolean, path: string[]): void {
  if (isLast) {
    const message = `The band "${band.name}" is the last and has no upper end: leave it out.`;
    checks.that(band.to === null, path, "GAP_OR_OVERLAP", message);
    return;
  }
  const least = band.from ?? -LARGEST_CHANGE;
  checks.that(
    band.to !== null && band.to >= least && band.to <= LARGEST_CHANGE,
    path,
    "OUT_OF_RANGE",
    `The band "${band.name}" ends at ${band.to ?? "no upper end"}: give a change from ${least} ` +
      `to ${LARGEST_CHANGE}; only the last band has no upper end.`,
  );
}

const toBand = ({ name, from, to }: NewBand): Band => ({
  name,
  from: from ?? null,
  to: to ?? null,
});
