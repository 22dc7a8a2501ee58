import { readFileSync } from "node:fs";
import path from "node:path";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { CATALOGUE } from "../../src/reporting/catalogue/catalogue";

const EXAMPLE = readFileSync(
  path.join(__dirname, "..", "..", "docs", "bi", "golden-thread.pq"),
  "utf8",
);

/** What is wrong with a text of Power Query; null where nothing is. */
async function fault(text: string): Promise<string | null> {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (TaskUtils.isParseStageOk(task)) return null;
  return TaskUtils.isError(task) ? task.error.message : "it was not read to its end";
}

/** The texts between quotes in the columns of a dataset, as the example lists them. */
function columnsAfter(mark: string): string[] {
  const start = EXAMPLE.indexOf(mark);
  if (start < 0) throw new Error(`the example lacks ${mark}`);
  const [, list] = /\{([^{}]*)\}/s.exec(EXAMPLE.slice(start))!;
  return [...list!.matchAll(/"(\w+)"/g)].map(([, name]) => name!);
}

describe("the Power Query example", () => {
  it("is Power Query", async () => {
    expect(await fault(EXAMPLE)).toBeNull();
    expect(await fault(EXAMPLE.replace("in\n    Tables", "in"))).toContain("end-of-stream");
  });

  it.each([
    ["contracts", 'Columns("contracts"'],
    ["nodes", 'Columns("nodes"'],
    ["star_evidence", "Present,"],
  ])("takes of %s columns that it has, and gives them the types that they have", (name, mark) => {
    const { columns } = CATALOGUE.find((dataset) => dataset.name === name)!;
    const types = { integer: "Int64.Type", numeric: "type number", date: "type date" } as const;
    const taken = columnsAfter(mark);
    expect(taken.length).toBeGreaterThan(3);
    for (const one of taken) {
      const column = columns.find((known) => known.name === one);
      expect([one, column?.name]).toEqual([one, one]);
      const type = types[column!.type as keyof typeof types] ?? "type text";
      expect(EXAMPLE.slice(EXAMPLE.indexOf(mark))).toContain(`{"${one}", ${type}}`);
    }
  });
});
