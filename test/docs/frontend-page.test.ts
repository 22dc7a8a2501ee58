import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSchema, isInterfaceType, isObjectType } from "graphql";
import { compileExamples } from "./compile-examples";
import { blocksOf, DOCS, findDrift, readGuide } from "./guide";

const PROJECT = path.resolve(DOCS, "..");
const SCHEMA = path.join(PROJECT, "schema/schema.graphql");

describe("docs/frontend.md", () => {
  const page = readGuide();
  const schema = buildSchema(readFileSync(SCHEMA, "utf8"));

  it("shows code as it is in the example files", () => {
    const blocks = blocksOf(page);
    expect(blocks.length).toBeGreaterThanOrEqual(10);
    expect(blocks.map(findDrift).filter((drift) => drift !== null)).toEqual([]);
  });

  it("names only files and fields that there are", () => {
    for (const [, file] of page.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
      expect(() =>
        readFileSync(path.join(DOCS, file!, file!.endsWith("/") ? "client.ts" : "")),
      ).not.toThrow();
    }
    const fields = [...page.matchAll(/`([A-Z]\w+)\.(\w+)`/g)];
    expect(fields.length).toBeGreaterThanOrEqual(5);
    for (const [, type, field] of fields) {
      const known = schema.getType(type!);
      const has = (isObjectType(known) || isInterfaceType(known)) && known.getFields()[field!];
      expect([type, field, Boolean(has)]).toEqual([type, field, true]);
    }
  });

  it("is right that what has an id of its own implements Node", () => {
    const others = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && type.getFields().id !== undefined)
      .filter((type) => isObjectType(type) && !type.getInterfaces().some((i) => i.name === "Node"));
    // Its `id` is that of what the batch made.
    expect(others.map((type) => type.name)).toEqual(["ClientReference"]);
  });

  it("has examples that compile, and do not once a problem has no case", () => {
    expect(compileExamples()).toEqual([]);
    const broken = compileExamples((file, text) =>
      file === "edit-with-conflict.ts" ? text.replace('    case "NotAllowed":\n', "") : text,
    );
    expect(broken.join("\n")).toContain("is not assignable to parameter of type 'never'");
  }, 120_000);

  it("has a codegen configuration that makes the documents of the examples", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "golden-thread-guide-"));
    try {
      const output = path.join(folder, "documents.ts");
      const config = readFileSync(path.join(DOCS, "examples/codegen.yml"), "utf8")
        .replace("http://localhost:4000/graphql", SCHEMA)
        .replace("src/**/*.graphql", path.join(DOCS, "examples/*.graphql"))
        .replace("src/generated/documents.ts", output);
      writeFileSync(path.join(folder, "codegen.yml"), config);
      const codegen = path.join(PROJECT, "node_modules/.bin/graphql-codegen");
      execFileSync(codegen, ["--config", path.join(folder, "codegen.yml")], { cwd: PROJECT });
      const made = readFileSync(path.join(DOCS, "examples/generated/documents.ts"), "utf8");
      expect(readFileSync(output, "utf8")).toBe(made);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
