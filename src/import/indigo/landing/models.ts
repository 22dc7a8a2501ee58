import type { Session } from "../../../db/session";
import { buildDefinition } from "../../../domain/logic-model/definition/build-definition";
import type { ModelDefinition } from "../../../domain/logic-model/definition/model-definition";
import { revisePublishedModel } from "../../../domain/logic-model/definition/revise-published-model.service";
import type { ModelContents } from "../../../domain/logic-model/model-contents";
import { findContents } from "../../../domain/logic-model/model-contents.repository";
import { plainDecimal } from "../../../domain/logic-model/diff/field-changes";
import type { Issue } from "../../../domain/refusal";
import type { Findings } from "../finding";
import type { IndigoProject } from "../indigo-project";
import { isSameData, type PartCount } from "./difference";
import type { Keys } from "./keys";
import { modelOf } from "./model-definition";
import { findImportedVersions } from "./models.repository";
import { enterModels, type ModelToEnter } from "./new-models";
import { findTakenReferences } from "./new-models.repository";

const REASON = "As the imported project has it now";

/** Enters the logic models of projects, published; one that changed becomes a further version. */
export async function landModels(
  session: Session,
  findings: Findings,
  projects: readonly IndigoProject[],
  keys: Keys,
): Promise<PartCount> {
  const references = projects.map(({ reference }) => reference);
  const taken = await findTakenReferences(session, references);
  const known = await findImportedVersions(session, references);
  const versions = new Map(known.map((version) => [version.reference, version]));
  const contents = await findContents(
    session,
    known.map(({ versionId }) => versionId),
  );
  const entering: ModelToEnter[] = [];
  const count = { changed: 0, unchanged: 0, gone: 0 };
  for (const project of projects) {
    const definition = modelOf(project);
    if (definition === null) continue;
    const version = versions.get(project.reference);
    if (version === undefined) {
      const issues = taken.has(project.reference) ? [TAKEN] : [];
      const built = buildDefinition(definition, []);
      noteIssues(findings, project, [...issues, ...built.issues]);
      if (issues.length + built.issues.length > 0) continue;
      entering.push({
        ...{ reference: project.reference, contents: built.contents },
        contractId: keys.contract(project.reference),
        ownerId: keys.organisation(project.commissioner),
      });
      continue;
    }
    if (isSameModel(definition, contents.get(version.versionId)!)) {
      count.unchanged += 1;
      continue;
    }
    const issues = await revisePublishedModel(session, version.logicModelId, definition, REASON);
    if (issues.length === 0) count.changed += 1;
    noteIssues(findings, project, issues);
  }
  await enterModels(session, entering);
  return { ...count, added: entering.length };
}

const TAKEN: Issue = {
  path: ["model"],
  code: "CONFLICT",
  message: "somebody else's model has its reference.",
};

function noteIssues(findings: Findings, project: IndigoProject, issues: readonly Issue[]): void {
  for (const { message } of issues) {
    findings.note(project, "MODEL_STAYS", `Its logic model is not entered: ${message}`, {
      project: project.reference,
    });
  }
}

/** Targets of other periods, that earlier snapshots or people set, are no difference. */
function isSameModel(definition: ModelDefinition, known: ModelContents): boolean {
  const { contents } = buildDefinition(definition, []);
  const targets = new Set(targetsOf(known));
  return (
    isSameData(saidBy(contents), saidBy(known)) &&
    targetsOf(contents).every((target) => targets.has(target))
  );
}

/** What a version says, by references instead of keys, whatever the order of its parts. */
function saidBy({ title, description, nodes, links, indicators }: ModelContents): unknown {
  const nodeOf = new Map(nodes.map((node) => [node.id, node.reference]));
  const sorted = (rows: readonly unknown[]): string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  return {
    ...{ title, description: description ?? null },
    nodes: sorted(
      nodes.map((node) => [node.reference, node.layer, node.title, node.description ?? null]),
    ),
    links: sorted(links.map((link) => [nodeOf.get(link.fromNodeId), nodeOf.get(link.toNodeId)])),
    indicators: sorted(
      indicators.map((indicator) => [
        ...[indicator.reference, nodeOf.get(indicator.nodeId), indicator.title, indicator.unit],
      ]),
    ),
  };
}

function targetsOf({ indicators, targets }: ModelContents): string[] {
  const references = new Map(indicators.map((indicator) => [indicator.id, indicator.reference]));
  return targets.map(({ indicatorId, periodStart, periodEnd, value }) =>
    JSON.stringify([references.get(indicatorId), periodStart, periodEnd, plainDecimal(value)]),
  );
}
