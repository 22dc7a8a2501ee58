import { Client } from "pg";
import { askGraphql, graphql } from "../ask";
import type { Json } from "../compare";
import { id } from "../data/ids";
import { referenceOf } from "../data/size";
import { decodeId } from "../global-id";
import type { Sent } from "../load";
import { median } from "../statistics";
import type { World } from "../world";
import { editByHand } from "./edit-by-hand";
import { editRows, operations } from "./edit-operations";
import { row, type Measured } from "./result";

/** Most drafts that each edits. */
const MOST = 60;

interface OpenDraft {
  /** As the API names it. */
  readonly id: string;
  readonly version: number;
  readonly logicModelId: string;
}

/** Thirty operations on drafts, ours and the same rows by hand: each draft is edited once. */
export async function measureEdit(world: World): Promise<Measured> {
  const each = Math.min(MOST, Math.floor(world.size.contracts / 2));
  const drafts: OpenDraft[] = [];
  for (let n = 1; n <= 2 * each; n += 1) drafts.push(await openDraft(world, n));
  const client = new Client({ connectionString: world.database.peerUrl });
  await client.connect();
  const found = { ours: [] as number[], hand: [] as number[] };
  try {
    for (let n = 0; n < 2 * each; n += 2) {
      found.ours.push(await editOurs(world, drafts[n]!));
      const draft = drafts[n + 1]!;
      const rows = editRows();
      const begin = performance.now();
      const key = decodeId("modelVersion", draft.id);
      await editByHand(client, { id: key, logicModelId: draft.logicModelId }, rows);
      found.hand.push(performance.now() - begin);
    }
  } finally {
    await client.end();
  }
  // The first ones compile and plan.
  const [ours, hand] = [found.ours, found.hand].map((times) =>
    median(times.slice(times.length / 4)),
  );
  return {
    ratios: { edit: hand! / ours! },
    lines: [
      "Thirty operations on a draft: median ms",
      row("ours, editLogicModel", ours!),
      row("one hand-written transaction", hand!),
    ],
  };
}

/** One edit of one draft. */
export async function editOnce(world: World): Promise<void> {
  await editOurs(world, await openDraft(world, 1));
}

const DRAFT_OF = `query Draft($contract: ID!) {
  contract(reference: $contract) { logicModels { id draft { id version } } }
}`;

interface ModelAnswer {
  readonly id: string;
  readonly draft: { readonly id: string; readonly version: number } | null;
}

/** A new draft of a contract's model, as the published version; one left over is thrown away. */
async function openDraft(world: World, n: number): Promise<OpenDraft> {
  const contract = referenceOf(n, world.size);
  const found = (await asCommissioner(world, DRAFT_OF, { contract })) as unknown as {
    contract: { logicModels: readonly ModelAnswer[] };
  };
  const [model] = found.contract.logicModels;
  if (model!.draft) {
    const input = { draft: model!.draft.id, version: model!.draft.version };
    await change(world, "discardDraft", "DiscardDraftInput", input);
  }
  await change(world, "startDraft", "StartDraftInput", { logicModel: model!.id });
  const { contract: started } = (await asCommissioner(world, DRAFT_OF, {
    contract,
  })) as unknown as typeof found;
  return { ...started.logicModels[0]!.draft!, logicModelId: id("model", n) };
}

async function editOurs(world: World, draft: OpenDraft): Promise<number> {
  const input = { draft: draft.id, version: draft.version, operations: operations() };
  const begin = performance.now();
  await change(world, "editLogicModel", "EditLogicModelInput", input);
  return performance.now() - begin;
}

/** @throws Error where the change is refused */
async function change(world: World, name: string, type: string, input: object): Promise<void> {
  const title = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const document = `mutation ${title}($input: ${type}!) {
    ${name}(input: $input) {
      __typename
      ... on Problem { code message }
      ... on ValidationFailed { issues { path code message } }
    }
  }`;
  const answer = (await asCommissioner(world, document, { input }))[name] as {
    readonly __typename: string;
  };
  if (!answer.__typename.endsWith("Success")) {
    throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  }
}

function asCommissioner(
  { ours, tokens }: World,
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ [field: string]: Json }> {
  const sent: Sent = graphql(document, variables, tokens.commissioner);
  return askGraphql(ours.origin, sent);
}
