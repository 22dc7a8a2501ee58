import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { BundleError } from "../../../src/import/bundle-source";
import { read } from "./support/reading";
import { INVENTED, withEdited } from "./support/folders";

describe("reading a folder that is no such folder", () => {
  it("says which files are needed", async () => {
    const edits = { "projects.csv": null };
    await withEdited(INVENTED, edits, async (folder) => {
      await expect(read(folder)).rejects.toThrow(BundleError);
      await expect(read(folder)).rejects.toThrow("holds no projects.csv");
    });
  });

  it("takes no two files of one name", async () => {
    await withEdited(INVENTED, {}, async (folder) => {
      await mkdir(join(folder, "older"));
      await copyFile(join(folder, "projects.csv"), join(folder, "older", "projects.csv"));
      await expect(read(folder)).rejects.toThrow(/older.projects\.csv.*the folder of one snapshot/);
    });
  });

  it("goes without a file that is not needed, and says so", async () => {
    await withEdited(INVENTED, { "projects_results.csv": null }, async (folder) => {
      const { findings, projects } = await read(folder);
      expect(findings).toContainEqual(
        expect.objectContaining({ file: "projects_results.csv", code: "ABSENT_FILE", line: null }),
      );
      expect(projects).toHaveLength(6);
      expect(projects.flatMap(({ results }) => results)).toEqual([]);
    });
  });

  it("names a heading that is missing, and the one that it may be", async () => {
    const edits = {
      "projects_results.csv": [["Outcomes achieved - (Value)", "Outcomes achievd"]],
    } as const;
    await withEdited(INVENTED, edits, async (folder) => {
      const { faults } = await read(folder);
      expect(faults).toEqual([
        expect.objectContaining({
          ...{ file: "projects_results.csv", line: 1, code: "MISSING_COLUMN" },
          ...{ field: "Outcomes achieved - (Value)" },
        }),
      ]);
    });
  });

  it("names the line on which quotes break, and one with too few cells", async () => {
    const edits = {
      "projects_outcome_payment_plans.csv": [["plan1,2019-04", '"plan1,2019-04']],
      "funds.csv": [["INDIGO-FUND-9001,Havens Fund,", "INDIGO-FUND-9001,Havens Fund"]],
    } as const;
    await withEdited(INVENTED, edits, async (folder) => {
      const { faults } = await read(folder);
      expect(faults.map(({ file, line, code }) => [file, line, code])).toEqual([
        ["funds.csv", 2, "WRONG_CELL_COUNT"],
        ["projects_outcome_payment_plans.csv", 2, "BROKEN_QUOTES"],
      ]);
    });
  });
});
