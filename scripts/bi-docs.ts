import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { CATALOGUE } from "../src/reporting/catalogue/catalogue";
import type { Column, Dataset } from "../src/reporting/catalogue/dataset";

/**
 * `npm run bi-docs` writes what `docs/bi` says of the catalogue: the table of its README, and
 * `datasets.md`. With `--check` it only says whether they are stale.
 */
const FOLDER = join(__dirname, "..", "docs", "bi");

const BEGIN = "<!-- datasets: written by npm run bi-docs -->";
const END = "<!-- end of datasets -->";

const code = (word: string): string => `\`${word}\``;
const cell = (text: string): string => text.replaceAll("|", "\\|");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const firstSentence = (text: string): string => /^.*?(?<!e\.g)\.(?= |$)/.exec(text)![0];

function tableOf(catalogue: readonly Dataset[]): string {
  return [
    row("dataset", "what it has", "leads to"),
    row("---", "---", "---"),
    ...catalogue.map(({ name, description, relations, audience }) =>
      row(
        `[${code(name)}](datasets.md#${name})`,
        firstSentence(description) + (audience === "everybody" ? "" : " _People themselves._"),
        [...new Set(relations.map(({ to }) => code(to)))].join(", "),
      ),
    ),
  ].join("\n");
}

function pageOf(catalogue: readonly Dataset[]): string {
  return `# Datasets

What each has, in version 1. The same names are views in \`reporting_v1\`, entity sets of \`/odata/v1\`,
and files of \`/export/v1\`. What leads from one to another is a relation of OData, and to be joined by
hand over SQL and in files. How to read them: [README](README.md).

${catalogue.map(sectionOf).join("\n\n")}
`;
}

function sectionOf(dataset: Dataset): string {
  const { name, title, description, key, relations, columns } = dataset;
  const ways = relations.map(
    (relation) =>
      `${code(relation.name)} (${relation.columns.map(code).join(", ")} → ${code(relation.to)})`,
  );
  return [
    `## ${name}`,
    `${title}. ${description}`,
    `Key: ${key.map(code).join(", ")}.${ways.length > 0 ? ` Relations: ${ways.join("; ")}.` : ""}`,
    [
      row("column", "type", "what it says"),
      row("---", "---", "---"),
      ...columns.map(columnRow),
    ].join("\n"),
  ].join("\n\n");
}

function columnRow({ name, type, description, unit, isNullable }: Column): string {
  const words = unit === null ? description : `${description} Unit: ${unit}.`;
  return row(code(name), (type === "key" ? "text" : type) + (isNullable ? ", or null" : ""), words);
}

async function main(isCheck: boolean): Promise<void> {
  const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
  const [before, , after] = readme.split(new RegExp(`(?<=${BEGIN})([^]*)(?=${END})`));
  if (after === undefined) throw new Error("docs/bi/README.md has lost the marks of its table");
  const pages = {
    "README.md": `${before}\n\n${tableOf(CATALOGUE)}\n\n${after}`,
    "datasets.md": pageOf(CATALOGUE),
  };
  for (const [name, text] of Object.entries(pages)) {
    const file = join(FOLDER, name);
    const page = await format(text, { parser: "markdown", printWidth: 100 });
    if (!isCheck) writeFileSync(file, page);
    else if (readFileSync(file, "utf8") !== page) {
      console.error(
        `docs/bi/${name} is not what the catalogue says: run npm run bi-docs and commit it.`,
      );
      process.exitCode = 1;
    }
  }
}

main(process.argv.includes("--check")).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
