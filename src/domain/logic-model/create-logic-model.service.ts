import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { OrganisationKind } from "../organisation/organisation.entity";
import { getOrganisation } from "../organisation/organisation.service";
import { conflict, invalid, notAllowed, notFound } from "../refusal";
import { copyContents } from "./copy-contents";
import { getVersion } from "./current-version";
import { buildDefinition } from "./definition/build-definition";
import { describeContents } from "./describe-contents";
import {
  findKnownContracts,
  findModelByReference,
  insertAttachments,
  insertModel,
} from "./logic-model.repository";
import { emptyContents, type ModelContents } from "./model-contents";
import { loadModelContents } from "./model-contents.service";
import { ModelAction } from "./model-event.entity";
import { insertEvent } from "./model-event.repository";
import { insertVersion } from "./model-version.repository";
import { saveContents } from "./save-contents.service";
import { toDefinition } from "./templates/template-to-definition";
import { findTemplate, loadTemplates } from "./templates/templates";

/** More than any commissioner buys one thing under. */
const MAX_CONTRACTS = 1_000;

/** A model to make: empty, from a template, or as a copy of a version. */
export interface NewLogicModel {
  readonly reference: string;
  readonly ownerId: string;
  /** Needed unless it begins with something that has a title. */
  readonly title?: string | null;
  readonly description?: string | null;
  /** Code of a template. */
  readonly fromTemplate?: string | null;
  /** Key of a version, of any model. */
  readonly copyOfId?: string | null;
  /** What a workshop or the like says already, and how its history tells of that. */
  readonly startsAs?: { readonly contents: ModelContents; readonly inWords: string } | null;
  /** Contracts to attach it to. */
  readonly contractIds: readonly string[];
}

/**
 * Makes a model with a first draft.
 *
 * @returns its key
 * @throws Refusal when a value is missing, the reference is taken, or something named is not there
 */
export async function createLogicModel(session: Session, input: NewLogicModel): Promise<string> {
  checkInput(input);
  const owner = await getOrganisation(session, input.ownerId, ["input", "owner"]);
  await authorise(session, "model.create", { organisationId: owner.id });
  if (!owner.kinds.includes(OrganisationKind.COMMISSIONER)) {
    throw notAllowed(
      "NOT_A_COMMISSIONER",
      `A logic model belongs to a commissioner, which ${owner.name} is not: name the one who buys.`,
    );
  }
  if (await findModelByReference(session, input.reference)) {
    throw conflict(`There is already a logic model with the reference "${input.reference}".`);
  }
  const contractIds = await getContracts(session, input.contractIds);
  const start = await startingContents(session, input);
  const title = input.title ?? start.title;
  const description = input.description ?? start.description;
  const logicModelId = newId();
  const draft = { id: newId(), logicModelId };
  const template = input.fromTemplate ?? null;
  const { reference, ownerId } = input;
  await insertModel(session, { id: logicModelId, reference, ownerId, template });
  const copiedFromId = input.copyOfId ?? null;
  await insertVersion(session, { ...draft, number: 1, title, description, copiedFromId });
  await saveContents(session, draft, emptyContents(), start);
  await insertAttachments(
    session,
    contractIds.map((contractId) => ({ id: newId(), logicModelId, contractId })),
  );
  await insertEvent(session, {
    logicModelId,
    modelVersionId: draft.id,
    action: ModelAction.CREATED,
    changes: [describeContents(start, describeAct(input))],
  });
  return logicModelId;
}

function checkInput(input: NewLogicModel): void {
  const isEmpty = !input.startsAs && input.fromTemplate == null && input.copyOfId == null;
  const checks = new Checks(["input"]);
  checks.title(input.reference, "reference");
  if (input.title != null || isEmpty) checks.title(input.title ?? "", "title");
  checks.text(input.description, "description");
  checks.count(input.contractIds, MAX_CONTRACTS, "contracts");
  checks.that(
    input.fromTemplate == null || input.copyOfId == null,
    "copyOf",
    "TOO_MANY_SOURCES",
    "A model begins with a template or as a copy, not both: leave one of them out.",
  );
  const codes = loadTemplates().map((template) => template.code);
  checks.that(
    input.fromTemplate == null || codes.includes(input.fromTemplate),
    "fromTemplate",
    "UNKNOWN_TEMPLATE",
    `There is no template "${input.fromTemplate}": give one of ${codes.join(", ")}.`,
  );
  checks.throwIfAny();
}

async function startingContents(session: Session, input: NewLogicModel): Promise<ModelContents> {
  if (input.copyOfId != null) {
    const version = await getVersion(session, input.copyOfId, ["input", "copyOf"]);
    return copyContents(await loadModelContents(session, version.id), false);
  }
  if (input.startsAs) return input.startsAs.contents;
  const template = input.fromTemplate == null ? null : findTemplate(input.fromTemplate);
  if (!template) return emptyContents(input.title ?? "");
  const { contents, issues } = buildDefinition(toDefinition(template), []);
  if (issues.length > 0) throw invalid(issues);
  return contents;
}

async function getContracts(session: Session, ids: readonly string[]): Promise<readonly string[]> {
  const known = await findKnownContracts(session, ids);
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw notFound("contract", ["input", "contracts", `${missing}`]);
  for (const contractId of known) await authorise(session, "contract.change", { contractId });
  return [...known];
}

function describeAct({ fromTemplate, copyOfId, startsAs }: NewLogicModel): string {
  if (startsAs) return startsAs.inWords;
  if (fromTemplate != null) return `Made from the template "${fromTemplate}"`;
  return copyOfId != null ? "Made as a copy of another model" : "Made";
}
