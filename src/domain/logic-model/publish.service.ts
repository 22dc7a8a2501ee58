import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { checkModel } from "../check/check-model";
import { Severity, type Finding } from "../check/finding";
import { Checks } from "../checks";
import { invalid, notFound, type Issue } from "../refusal";
import { bindStars } from "../suitability/star-binding.service";
import { lockDraft } from "./current-version";
import { diffContents } from "./diff/diff-contents";
import {
  findAttachedContracts,
  insertAcknowledgements,
  lockModel,
  touchModel,
} from "./logic-model.repository";
import { emptyContents } from "./model-contents";
import { loadModelContents } from "./model-contents.service";
import { ModelAction } from "./model-event.entity";
import { insertEvent } from "./model-event.repository";
import { ModelVersionStatus } from "./model-version.entity";
import { findVersionOf, publishVersion } from "./model-version.repository";

/** Far more than a model that people can read has warnings. */
const MAX_ACKNOWLEDGEMENTS = 5_000;

/** Somebody's answer to a warning: why it is left so. */
export interface Acknowledgement {
  /** Code of the warning's rule. */
  readonly rule: string;
  /** Key or lineage of what it is about; null for the model as a whole. */
  readonly subjectKey: string | null;
  readonly reason: string;
}

/** A draft to publish. */
export interface Publication {
  readonly draftId: string;
  /** The edit version that the caller read. */
  readonly version: number;
  /** What changed and why. */
  readonly reason: string;
  readonly acknowledgements: readonly Acknowledgement[];
  /** Why Stars are bound that no current review says to fit; null where none is given. */
  readonly starReason: string | null;
}

/**
 * Publishes a draft: from now on it never changes, and the version before it is superseded.
 *
 * @returns the version's key
 * @throws Refusal when the check finds errors, or warnings that nobody answered for, or where a Star
 *   is bound without a review that says it fits, and without a reason
 */
export async function publishLogicModel(session: Session, input: Publication): Promise<string> {
  checkInput(input);
  const draft = await lockDraft(session, input.draftId, input.version, "model.publish");
  const model = await lockModel(session, draft.logicModelId);
  if (!model) throw notFound("logic model", ["input", "draft"]);
  const contents = await loadModelContents(session, draft.id);
  const findings = checkModel(contents);
  const issues = [...errorsOf(findings), ...checkAnswers(findings, input.acknowledgements)];
  if (issues.length > 0) throw invalid(issues);
  if (contents.mappings.length > 0) {
    const attached = await findAttachedContracts(session, model.id);
    await bindStars(session, {
      ...{ logicModelId: model.id, modelVersionId: draft.id, reason: input.starReason },
      contractIds: attached.map(({ id }) => id),
    });
  }
  const previous = await findVersionOf(session, model.id, ModelVersionStatus.PUBLISHED);
  const before = previous ? await loadModelContents(session, previous.id) : emptyContents();
  await publishVersion(session, draft);
  await insertAcknowledgements(session, answersTo(findings, input.acknowledgements, draft.id));
  await touchModel(session, model.id);
  await insertEvent(session, {
    logicModelId: model.id,
    modelVersionId: draft.id,
    action: ModelAction.PUBLISHED,
    changes: diffContents(before, contents),
    reason: input.reason,
  });
  return draft.id;
}

function checkInput({ reason, acknowledgements }: Publication): void {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  if (!checks.count(acknowledgements, MAX_ACKNOWLEDGEMENTS, "acknowledgements")) {
    checks.throwIfAny();
  }
  for (const [i, acknowledgement] of acknowledgements.entries()) {
    checks.that(
      acknowledgement.reason.trim() !== "",
      ["acknowledgements", `${i}`, "reason"],
      "REQUIRED",
      "Say why the warning is left as it is.",
    );
    checks.text(acknowledgement.reason, ["acknowledgements", `${i}`, "reason"]);
  }
  checks.throwIfAny();
}

function errorsOf(findings: readonly Finding[]): Issue[] {
  return findings
    .filter((finding) => finding.severity === Severity.ERROR)
    .map(({ rule, message }) => ({ path: ["input", "draft"], code: rule, message }));
}

/** Warnings that nobody answered for, and answers to nothing or to what was answered before. */
function checkAnswers(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
): Issue[] {
  const warnings = findings.filter((finding) => finding.severity === Severity.WARNING);
  const answeredBy = warnings.map((warning) =>
    acknowledgements.findIndex((one) => answers(one, warning)),
  );
  const open = warnings.filter((_, i) => answeredBy[i] === -1);
  const inUse = new Set(answeredBy);
  const idle = [...acknowledgements.keys()].filter((i) => !inUse.has(i));
  return [
    ...open.map(({ rule, message }) => ({
      path: ["input", "acknowledgements"],
      code: rule,
      message: `${message} Mend it, or acknowledge this warning (${rule}) with a reason.`,
    })),
    ...idle.map((i) => ({
      path: ["input", "acknowledgements", `${i}`],
      code: "NO_SUCH_WARNING",
      message:
        `The check has no warning ${acknowledgements[i]!.rule} on this subject, or an earlier ` +
        "acknowledgement answers it: leave this one out, or copy rule and subject from `check`.",
    })),
  ];
}

function answersTo(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  modelVersionId: string,
) {
  return findings.flatMap((finding) => {
    const answer = acknowledgements.find((one) => answers(one, finding));
    if (!answer || finding.severity !== Severity.WARNING) return [];
    const { rule, subjectLineageId } = finding;
    return [{ id: newId(), modelVersionId, rule, subjectLineageId, reason: answer.reason }];
  });
}

const answers = (acknowledgement: Acknowledgement, finding: Finding): boolean =>
  acknowledgement.rule === finding.rule &&
  (acknowledgement.subjectKey === finding.subjectId ||
    acknowledgement.subjectKey === finding.subjectLineageId);
