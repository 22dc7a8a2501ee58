import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { Checks } from "../../checks";
import { findAreasOfStars } from "../../mapping/mapping.repository";
import { OrganisationKind } from "../../organisation/organisation.entity";
import { findOrganisationByReference } from "../../organisation/organisation.repository";
import type { Issue } from "../../refusal";
import { describeContents } from "../describe-contents";
import { findModelByReference, insertAttachments, insertModel } from "../logic-model.repository";
import { emptyContents, type ModelContents } from "../model-contents";
import { ModelAction } from "../model-event.entity";
import { insertEvent } from "../model-event.repository";
import { insertVersion, publishVersion } from "../model-version.repository";
import { saveContents } from "../save-contents.service";
import { buildDefinition, starsOf } from "./build-definition";
import { findContracts, type NamedContract } from "./definition.repository";
import type { ModelDefinition } from "./model-definition";
import { differencesFromDefinition } from "./same-as-definition.service";

/** Most differences that a conflict names. */
const MAX_DIFFERENCES = 3;

/** What became of a definition. Paths of issues lead to the place in the file. */
export type DefinitionResult =
  | { readonly status: "created" | "unchanged"; readonly logicModelId: string }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/**
 * Enters a model as a file defines it, published as its version 1 and attached to its contracts. The
 * same definition again changes nothing; another one under a known reference is refused, because a
 * published version never changes. The check of the builder is not asked: the file says what is in
 * force already.
 *
 * Contracts, Stars and the owner must be there.
 */
export async function createPublishedModel(
  session: Session,
  definition: ModelDefinition,
): Promise<DefinitionResult> {
  const [areas, contracts, existing] = await Promise.all([
    findAreasOfStars(session, starsOf(definition)),
    findContracts(session, definition.contracts),
    findModelByReference(session, definition.model),
  ]);
  const checks = new Checks();
  checkNames(checks, definition, contracts);
  const ownerId = await findOwner(session, checks, definition, contracts);
  const { contents, issues } = buildDefinition(definition, areas);
  const all = [...checks.issues, ...issues];
  if (all.length > 0 || ownerId === null) return { status: "refused", issues: all };
  if (existing) {
    return compareWith(session, existing.id, definition, contents, existing.ownerId === ownerId);
  }
  const logicModelId = await insertPublished(session, definition, contents, ownerId, contracts);
  return { status: "created", logicModelId };
}

async function insertPublished(
  session: Session,
  definition: ModelDefinition,
  contents: ModelContents,
  ownerId: string,
  contracts: readonly NamedContract[],
): Promise<string> {
  const logicModelId = newId();
  const version = { id: newId(), logicModelId };
  const { title, description } = contents;
  await insertModel(session, {
    id: logicModelId,
    reference: definition.model,
    ownerId,
    template: null,
  });
  await insertVersion(session, { ...version, number: 1, title, description, copiedFromId: null });
  await saveContents(session, version, emptyContents(), contents);
  await publishVersion(session, version);
  await insertAttachments(
    session,
    contracts.map((contract) => ({ id: newId(), logicModelId, contractId: contract.id })),
  );
  await insertEvent(session, {
    logicModelId,
    modelVersionId: version.id,
    action: ModelAction.IMPORTED,
    changes: [describeContents(contents, "Imported and published")],
  });
  return logicModelId;
}

async function compareWith(
  session: Session,
  logicModelId: string,
  definition: ModelDefinition,
  contents: ModelContents,
  hasSameOwner: boolean,
): Promise<DefinitionResult> {
  const { contracts } = definition;
  const found = await differencesFromDefinition(session, logicModelId, contents, contracts);
  const differences = hasSameOwner ? found : ["It belongs to another organisation.", ...found];
  if (differences.length === 0) return { status: "unchanged", logicModelId };
  const more = differences.length - MAX_DIFFERENCES;
  const rest = more > 0 ? ` And ${more} more.` : "";
  const message =
    `There is a logic model "${definition.model}" that says otherwise, and what is published never ` +
    `changes: make a new draft of it, or give this one another reference. ` +
    `${differences.slice(0, MAX_DIFFERENCES).join(" ")}${rest}`;
  return { status: "refused", issues: [{ path: ["model"], code: "CONFLICT", message }] };
}

function checkNames(
  checks: Checks,
  definition: ModelDefinition,
  contracts: readonly NamedContract[],
): void {
  checks.title(definition.model, "model");
  checks.title(definition.title, "title");
  checks.text(definition.description, "description");
  const known = new Set(contracts.map((contract) => contract.reference));
  for (const [i, reference] of definition.contracts.entries()) {
    checks.that(
      known.has(reference),
      ["contracts", `${i}`],
      "UNKNOWN_CONTRACT",
      `There is no contract "${reference}": give the reference of one that is there.`,
    );
  }
}

/** The organisation that a definition names, or else the commissioner of all its contracts. */
async function findOwner(
  session: Session,
  checks: Checks,
  { owner, contracts: references }: ModelDefinition,
  contracts: readonly NamedContract[],
): Promise<string | null> {
  if (owner != null) {
    const organisation = await findOrganisationByReference(session, owner);
    const isCommissioner = organisation?.kinds.includes(OrganisationKind.COMMISSIONER) ?? false;
    const message = `There is no commissioner "${owner}": give the reference of one that is there.`;
    checks.that(isCommissioner, "owner", "UNKNOWN_OWNER", message);
    return organisation?.id ?? null;
  }
  const commissioners = new Set(contracts.map((contract) => contract.commissionerId));
  const message =
    commissioners.size === 0
      ? "Name the commissioner that the model belongs to, or a contract of that commissioner."
      : "Its contracts have several commissioners: name the one that the model belongs to.";
  // Unknown contracts were named before: their commissioner would be a second complaint.
  const isKnown = commissioners.size === 1 || references.length > contracts.length;
  checks.that(isKnown, "owner", "REQUIRED", message);
  return [...commissioners][0] ?? null;
}
