import path from "node:path";
import ts from "typescript";
import { DOCS } from "./guide";

/** What the compiler says about the guide's examples, `change` made to each file's text before. */
export function compileExamples(change = (_file: string, text: string) => text): string[] {
  const config = path.join(DOCS, "examples/tsconfig.json");
  const read = ts.readConfigFile(config, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(config));
  const host = ts.createCompilerHost(parsed.options);
  const { readFile } = host;
  host.readFile = (file) => {
    const text = readFile(file);
    return text === undefined ? text : change(path.basename(file), text);
  };
  const program = ts.createProgram(parsed.fileNames, parsed.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, "\n"));
}
