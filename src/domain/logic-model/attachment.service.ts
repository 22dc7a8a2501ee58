import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { getContract } from "../contract/current-contract";
import { conflict, expectVersion, notFound } from "../refusal";
import { bindStars } from "../suitability/star-binding.service";
import { getLockedModel } from "./current-version";
import {
  detach,
  findAttachedContracts,
  insertAttachments,
  touchModel,
} from "./logic-model.repository";
import { ModelAction } from "./model-event.entity";
import { insertEvent } from "./model-event.repository";
import { ModelVersionStatus } from "./model-version.entity";
import { findVersionOf } from "./model-version.repository";

/** Which model, at which version, and which contract. */
export interface Attachment {
  readonly logicModelId: string;
  readonly version: number;
  readonly contractId: string;
}

/**
 * Says that a model is what a contract is for.
 *
 * @throws Refusal when either is not there, or it is attached already, or where a Star is bound
 *   without a review that says it fits, and without a reason
 */
export async function attachLogicModel(
  session: Session,
  input: Attachment & { readonly starReason: string | null },
): Promise<string> {
  const model = await getLockedModel(session, input.logicModelId, "model.attach");
  const contract = await getContract(session, input.contractId, ["input", "contract"]);
  await authorise(session, "contract.change", { contractId: contract.id });
  const attached = await findAttachedContracts(session, model.id);
  if (attached.some(({ id }) => id === contract.id)) {
    throw conflict(`This model is attached to the contract ${contract.reference} already.`);
  }
  expectVersion("logic model", model.version, input.version);
  const published = await findVersionOf(session, model.id, ModelVersionStatus.PUBLISHED);
  if (published) {
    await bindStars(session, {
      ...{ logicModelId: model.id, modelVersionId: published.id, reason: input.starReason },
      contractIds: [contract.id],
    });
  }
  await insertAttachments(session, [
    { id: newId(), logicModelId: model.id, contractId: contract.id },
  ]);
  await record(session, model.id, ModelAction.ATTACHED, contract.reference, null);
  return model.id;
}

/**
 * Ends the attachment of a model to a contract. What was asked about it before stays answerable.
 *
 * @throws Refusal when it is not attached, or no reason is given
 */
export async function detachLogicModel(
  session: Session,
  input: Attachment & { readonly reason: string },
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(input.reason, "reason");
  checks.throwIfAny();
  const model = await getLockedModel(session, input.logicModelId, "model.attach");
  const contract = await getContract(session, input.contractId, ["input", "contract"]);
  expectVersion("logic model", model.version, input.version);
  if (!(await detach(session, model.id, contract.id, input.reason))) {
    throw notFound(`attachment of this model to ${contract.reference}`, ["input", "contract"]);
  }
  await record(session, model.id, ModelAction.DETACHED, contract.reference, input.reason);
  return model.id;
}

async function record(
  session: Session,
  logicModelId: string,
  action: ModelAction.ATTACHED | ModelAction.DETACHED,
  reference: string,
  reason: string | null,
): Promise<void> {
  const isAttached = action === ModelAction.ATTACHED;
  const sentence = isAttached
    ? `Attached to the contract ${reference}.`
    : `Detached from the contract ${reference}.`;
  const kind = isAttached ? "added" : "removed";
  const change = { kind, subject: "contract", lineageId: null, sentence, fields: [] } as const;
  await touchModel(session, logicModelId);
  await insertEvent(session, {
    logicModelId,
    modelVersionId: null,
    action,
    changes: [change],
    reason,
  });
}
