import { newId } from "../../../db/new-id";
import type { Session } from "../../../db/session";
import { insertLinks } from "../../../domain/link/link.repository";
import { describeContents } from "../../../domain/logic-model/describe-contents";
import { insertAttachments } from "../../../domain/logic-model/logic-model.repository";
import type { ModelContents } from "../../../domain/logic-model/model-contents";
import { insertNodes } from "../../../domain/node/node.repository";
import { setTargets } from "../../../domain/target/target.service";
import {
  insertModelsWithDrafts,
  insertNewIndicators,
  publishNewModels,
  type NewModel,
} from "./new-models.repository";

/** What a model is to say, and whose it is. */
export interface ModelToEnter {
  readonly reference: string;
  readonly contractId: string;
  /** Key of the organisation that it belongs to. */
  readonly ownerId: string;
  readonly contents: ModelContents;
}

/**
 * Enters models, published and attached to their contracts, in ten statements however many there are.
 * Nothing has their references yet, and they have no Stars.
 */
export async function enterModels(session: Session, given: readonly ModelToEnter[]): Promise<void> {
  if (given.length === 0) return;
  const entries = given.map(({ reference, contractId, ownerId, contents }) => {
    const { title, description } = contents;
    const change = describeContents(contents, "Imported and published");
    const model: NewModel = {
      ...{ id: newId(), versionId: newId(), reference, ownerId, title, description, change },
    };
    return { model, contractId, contents };
  });
  const models = entries.map(({ model }) => model);
  const inVersions = <Row extends object>(rowsOf: (contents: ModelContents) => readonly Row[]) =>
    entries.flatMap(({ model, contents }) =>
      rowsOf(contents).map((row) => ({
        ...row,
        ...{ logicModelId: model.id, modelVersionId: model.versionId },
      })),
    );
  await insertModelsWithDrafts(session, models);
  await insertNodes(
    session,
    inVersions(({ nodes }) => nodes),
  );
  await insertLinks(
    session,
    inVersions(({ links }) => links),
  );
  await insertNewIndicators(
    session,
    inVersions(({ indicators }) => indicators),
  );
  await setTargets(
    session,
    entries.flatMap(({ contents: { targets } }) =>
      targets.map(({ indicatorId, periodStart: start, periodEnd: end, value }) => ({
        ...{ indicatorId, period: { start, end }, value },
      })),
    ),
  );
  await publishNewModels(session, models);
  await insertAttachments(
    session,
    entries.map(({ model, contractId }) => ({ id: newId(), logicModelId: model.id, contractId })),
  );
}
