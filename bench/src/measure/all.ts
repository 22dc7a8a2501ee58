import type { RatioName } from "../goals";
import type { Options } from "../options";
import type { World } from "../world";
import { compareMain } from "./compare-main";
import { measureEdit } from "./edit";
import { measureEvidenceFlat, measureFilteredFlat } from "./flat";
import { measureExtract } from "./extract";
import { measureImport } from "./import";
import { compareList, measureList } from "./list";
import { measureMain } from "./main";
import { comparePayments, measurePayments } from "./payments";
import { measureRecord } from "./record";
import { measureStart } from "./start";
import type { Measured } from "./result";

interface Measurement {
  /** The ratios that it gives. */
  readonly names: readonly RatioName[];
  readonly work: (world: World) => Promise<Measured>;
}

const MEASUREMENTS: readonly Measurement[] = [
  {
    names: ["main_vs_postgraphile", "main_vs_floor", "main_p99_vs_postgraphile_p50"],
    work: measureMain,
  },
  { names: ["evidence_flat"], work: measureEvidenceFlat },
  { names: ["filtered_flat"], work: measureFilteredFlat },
  { names: ["list"], work: measureList },
  { names: ["payments"], work: measurePayments },
  { names: ["edit"], work: measureEdit },
  { names: ["record"], work: measureRecord },
  { names: ["import", "import_rss"], work: measureImport },
  {
    names: ["odata", "csv", "parquet", "first_byte", "extract_rss"],
    work: measureExtract,
  },
  { names: ["start"], work: measureStart },
];

/**
 * Compares, measures what was asked for, and tells each as soon as it is known.
 *
 * @throws Error where answers differ
 */
export async function measureAll(world: World, { only }: Options): Promise<Measured[]> {
  await compareMain(world);
  await compareList(world);
  await comparePayments(world);
  const found: Measured[] = [];
  for (const { names, work } of MEASUREMENTS) {
    if (!names.some((name) => only.includes(name))) continue;
    world.tell(`Measuring ${names.join(", ")} …`);
    const measured = await work(world);
    console.log(`\n${measured.lines.join("\n")}`);
    found.push(measured);
  }
  return found;
}
