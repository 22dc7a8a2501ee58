import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  GraphQLError,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import type { Question } from "./question";
import { parseHeader, splitHeader } from "./question-header";

/**
 * Reads the questions of a folder of `*.graphql` files, in the order of the file names: that order is
 * the menu's, and the first one is what GraphiQL opens on. A folder that does not exist has none.
 * @throws Error naming every file that is at fault, and what it lacks.
 */
export function readQuestions(folder: string): Question[] {
  if (!existsSync(folder)) return [];
  const questions: Question[] = [];
  const faults: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()) {
    try {
      const question = parseQuestion(file, readFileSync(path.join(folder, file), "utf8"));
      questions.push(refuseDuplicate(file, question, questions));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (faults.length > 0) throw new Error(`Questions in ${folder}:\n  ${faults.join("\n  ")}`);
  return questions;
}

/**
 * Reads one operation file: its header comment (see `parseHeader`) and exactly one named query or mutation.
 * @throws Error that begins with the file's name.
 */
export function parseQuestion(file: string, source: string): Question {
  const { lines, body, bodyLine } = splitHeader(source);
  try {
    const header = parseHeader(lines);
    const document = parse(body);
    const operation = getOnlyOperation(document);
    checkFragments(document);
    checkVariables(operation, header.variables);
    return { name: operation.name?.value ?? "", query: body, ...header };
  } catch (error) {
    throw new Error(`${file}: ${describe(error, bodyLine)}`, { cause: error });
  }
}

function refuseDuplicate(file: string, question: Question, earlier: Question[]): Question {
  if (earlier.every(({ name }) => name !== question.name)) return question;
  throw new Error(`${file}: another file already has an operation named ${question.name}`);
}

function getOnlyOperation(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation, second] = operations;
  if (!operation) throw new Error("has no operation");
  if (second) throw new Error("has more than one operation: put each in a file of its own");
  if (!operation.name) throw new Error("has an operation without a name");
  if (operation.operation === "subscription") throw new Error("has a subscription: not offered");
  return operation;
}

function checkFragments(document: DocumentNode): void {
  const defined = new Set<string>();
  const used = new Set<string>();
  visit(document, {
    FragmentDefinition: (node) => void defined.add(node.name.value),
    FragmentSpread: (node) => void used.add(node.name.value),
  });
  const missing = [...used].filter((name) => !defined.has(name));
  if (missing.length > 0)
    throw new Error(`uses fragments it does not define: ${missing.join(", ")}`);
}

function checkVariables(operation: OperationDefinitionNode, values: Record<string, unknown>): void {
  const definitions = operation.variableDefinitions ?? [];
  const declared = definitions.map((definition) => definition.variable.name.value);
  const unknown = Object.keys(values).filter((name) => !declared.includes(name));
  if (unknown.length > 0) {
    throw new Error(`gives variables the operation does not declare: ${unknown.join(", ")}`);
  }
  const missing = definitions
    .filter((definition) => definition.type.kind === Kind.NON_NULL_TYPE && !definition.defaultValue)
    .map((definition) => definition.variable.name.value)
    .filter((name) => values[name] === undefined || values[name] === null);
  if (missing.length > 0) {
    throw new Error(`gives no value for the required variables: ${missing.join(", ")}`);
  }
}

function describe(error: unknown, bodyLine: number): string {
  if (!(error instanceof Error)) return String(error);
  const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
  return line === undefined ? error.message : `${error.message} (line ${bodyLine + line - 1})`;
}
