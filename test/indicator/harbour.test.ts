import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import {
  Aggregation,
  IndicatorDirection,
  type Frequency,
} from "../../src/domain/indicator/indicator.entity";
import { importMeasurements } from "../../src/domain/measurement/import.service";
import { startTestApi, type TestApi } from "../support/api";
import { Thread, YEAR } from "./thread";

const BUNDLE = path.resolve(__dirname, "../../../shared/data/harbour");
const isHere = existsSync(BUNDLE);
if (!isHere) console.warn(`Skipped: figures of ${BUNDLE}, which is not here.`);

interface FileIndicator {
  ref: string;
  title: string;
  unit: string;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  frequency?: Frequency;
  baseline: string;
  targets: { value: string }[];
}

/** Worked out apart from this code, from the rows of the file, all verified and submitted. */
const EXPECTED = {
  incidents: ["COMPLETE", "86", "-0.047619048"], // 11 + 25 + 28 + 22; (86 - 84) / (42 - 84)
  attend: ["COMPLETE", "52.83924453", "-2.729595759"], // 8477 / 16043 from 81.5 towards 92 %
  nights: ["COMPLETE", "79", "0.822916667"], // 18 + 10 + 24 + 27 of 96
  sessions: ["COMPLETE", "11600", "1.288888889"], // both contracts, of 9000
  failed: ["COMPLETE", "60.824108241", "-2.34457916"], // 989 / 1626 from 28 towards 14 %
  settled: ["PARTIAL", "41.338582677", "0.253543307"], // 210 / 508 from 35 towards 60 %
};

(isHere ? describe : describe.skip)("a year of an example bundle", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it("comes to the figures and the progress worked out apart from it", async () => {
    const thread = new Thread(api);
    const owner = await thread.fixtures.organisation("RIVERTON", "commissioner");
    const ids = new Map<string, string>();
    for (const file of ["homelessness", "young-people"]) {
      const model = JSON.parse(readFileSync(path.join(BUNDLE, "models", `${file}.json`), "utf8"));
      const contracts = [];
      for (const reference of model.contracts as string[]) {
        contracts.push(await thread.fixtures.contract(reference, owner));
      }
      const made = await thread.model(file, contracts, owner);
      for (const node of model.nodes as { indicators?: FileIndicator[] }[]) {
        for (const { ref, targets, ...definition } of node.indicators ?? []) {
          const changes = { ...definition, frequency: definition.frequency ?? null };
          const id = await thread.indicator(made, ref, changes);
          await thread.setTarget(id, YEAR, targets[0]!.value);
          ids.set(ref, id);
        }
      }
    }
    const rows = parse(readFileSync(path.join(BUNDLE, "measurements.csv")), {
      columns: true,
      cast: (cell) => (cell === "" ? null : cell),
    }) as unknown as Record<string, string>[];
    const imported = await thread.write((session) =>
      importMeasurements(
        session,
        rows.map((row) => ({
          indicator: row.indicator!,
          contract: row.contract!,
          periodStart: row.period_start!,
          periodEnd: row.period_end!,
          value: row.value ?? null,
          numerator: row.numerator ?? null,
          denominator: row.denominator ?? null,
          state: row.state!,
          ...{ reason: null, note: null, saidBy: null, disaggregations: [] },
        })),
      ),
    );
    expect(imported).toMatchObject({ added: rows.length, faults: [] });
    const found: Record<string, unknown[]> = {};
    for (const [reference, id] of ids) {
      const { indicator } = await api.ask<{
        indicator: { progress: { raw: string; actual: { status: string; value: string } } };
      }>(`query ($id: ID!) { indicator(id: $id) { progress { raw actual { status value } } } }`, {
        id,
      });
      const { raw, actual } = indicator.progress;
      found[reference] = [actual.status, actual.value, raw];
    }
    expect(found).toEqual(EXPECTED);
  });
});
