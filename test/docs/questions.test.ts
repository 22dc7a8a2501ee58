import path from "node:path";
import { Kind, parse, validate, type DocumentNode, type SelectionSetNode } from "graphql";
import { readQuestions } from "../../src/graphiql/questions";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { startDemonstration } from "../support/demonstration";

const questions = readQuestions(path.join(__dirname, "..", "..", "schema", "operations"));

/** What the demonstration has no case of: everything else says something. */
const SILENT = new Set([
  "contract.logicModels.published.outcomes.starEvidence.insufficientInWords",
  "contract.starBindings.reason",
  "contract.logicModels.published.outcomes.starEvidence.derivation.from",
  "contract.logicModels.published.outcomes.starEvidence.derivation.asOf",
  "contract.logicModels.published.nodes.indicators.targetHistory.explanation",
  "contract.logicModels.published.nodes.indicators.targetHistory.reason",
  "logicModel.check.acknowledgement.reason",
  "logicModel.check.acknowledgement.acknowledgedBy",
  "logicModel.versions.diffFrom.changes.sentence",
  "logicModel.history.nodes.reason",
  "classifyObjective.notes.message",
  "contract.monitoringPack.outcomes.starEvidence.insufficientInWords",
  "contract.monitoringPack.delivery.indicators.progress.caution",
  "contract.monitoringPack.starEvidence.insufficientInWords",
  "contract.monitoringPack.paymentsInWords",
]);

/** What is silent with all below it: the demonstration was entered after every period began. */
const SILENT_BELOW = /^contract\.monitoringPack\.(outcomes\.)?starEvidenceBefore\./;

/** Paths of an answer at which something is said at least once; places in lists are no part of them. */
function saidIn(value: unknown, at = ""): string[] {
  if (value === null) return [];
  if (typeof value !== "object") return [at];
  if (Array.isArray(value)) return value.flatMap((one) => saidIn(one, at));
  return Object.entries(value).flatMap(([key, inner]) => saidIn(inner, join(at, key)));
}

/** Paths of everything that a document asks for. */
function askedIn(document: DocumentNode): string[] {
  const fragments = document.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const within = ({ selections }: SelectionSetNode, at: string): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, at);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.find(({ name }) => name.value === selection.name.value);
        return within(fragment!.selectionSet, at);
      }
      const path = join(at, (selection.alias ?? selection.name).value);
      return selection.selectionSet ? within(selection.selectionSet, path) : [path];
    });
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => within(operation.selectionSet, ""));
}

const join = (at: string, key: string): string => (at === "" ? key : `${at}.${key}`);

describe("the questions in GraphiQL", () => {
  const schema = createSchema();
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  it("are as many as a commissioner has", () => {
    expect(questions.length).toBeGreaterThanOrEqual(15);
    expect(questions.filter(({ description }) => description === "")).toEqual([]);
  });

  it.each(questions.map((question) => [question.title, question] as const))(
    "%s",
    async (_title, { query, variables }) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const said = new Set(saidIn(await api.ask(query, variables)));
      const isSilent = (path: string): boolean => SILENT.has(path) || SILENT_BELOW.test(path);
      const unanswered = askedIn(document).filter((path) => !said.has(path) && !isSilent(path));
      expect(unanswered).toEqual([]);
    },
  );
});
