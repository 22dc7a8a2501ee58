import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.join(__dirname, "..", "..", "src");

/** The files of ours that a file needs at run time: what it imports, types apart. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => !isTypeOnly(statement))
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral | undefined)?.text ?? "")
    .filter((name) => name.startsWith("."))
    .map((name) => path.resolve(path.dirname(file), `${name}.ts`))
    .filter((target) => existsSync(target));
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  const isAllTypes =
    named && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return clause.isTypeOnly || (!clause.name && isAllTypes === true);
}

/** The first circle of imports, as the files on it; null when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe("imports", () => {
  const files = globSync("**/*.ts", { cwd: SRC }).map((file) => path.join(SRC, file));
  const graph = new Map(files.map((file) => [file, importsOf(file)]));

  it("are followed", () => {
    expect([...graph.values()].flat().length).toBeGreaterThan(500);
  });

  it("never lead back to where they began", () => {
    expect(findCycle(graph)?.map((file) => path.relative(SRC, file)) ?? []).toEqual([]);
  });
});
