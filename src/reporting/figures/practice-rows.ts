import { present } from "../../db/loaders";
import { wholeEvidence } from "../../domain/evidence/star-evidence.service";
import type { StarEvidence } from "../../domain/evidence/star-evidence";
import type { NodeEntity } from "../../domain/node/node.entity";
import type { Loaders } from "../../loaders";
import { checkRows } from "./check-rows";
import { checklistRows } from "./checklist-rows";
import type { ContractMonth } from "./contract-months";
import { nodesOf, plainAt } from "./count-evidence";
import type { KeptRow, Told } from "./evidence-rows";
import type { CountedFrom } from "./figure-states";
import { personalOutcomeRows } from "./personal-outcome-rows";
import { placeRows } from "./place-rows";

/** The rows of one contract, by table. */
export interface PracticeRows {
  readonly reported_check: readonly KeptRow[];
  readonly reported_place: readonly KeptRow[];
  readonly reported_checklist: readonly KeptRow[];
  readonly reported_personal_outcome: readonly KeptRow[];
}

const PRESENT: ContractMonth = { month: "", asOf: null };

/** What the API answers now of the practice around contracts' models, as rows by the contract's key. */
export async function practiceRows(
  due: readonly CountedFrom[],
  loaders: Loaders,
): Promise<ReadonlyMap<string, PracticeRows>> {
  const contracts = await Promise.all(due.map((from) => nodesOf(loaders, from, PRESENT)));
  const bare = contracts.map(({ contractId }) => ({ contractId, nodes: [] }));
  const answers = await wholeEvidence(loaders.evidenceReads, bare, plainAt(PRESENT));
  return new Map(
    await Promise.all(
      due.map(async ({ standing }, i): Promise<[string, PracticeRows]> => {
        const { nodes } = contracts[i]!;
        return [
          standing.contractId,
          await rowsOf(standing, nodes, answers[i]!.ofContract, loaders),
        ];
      }),
    ),
  );
}

async function rowsOf(
  { contractId, audience }: Told,
  nodes: readonly NodeEntity[],
  evidence: readonly StarEvidence[],
  { checklist, journey, outcomesReached, readingQuality, wayThrough }: Loaders,
): Promise<PracticeRows> {
  const of = { contract_id: contractId, audience };
  const request = { ...plainAt(PRESENT), contractIds: [contractId] };
  const codeOf = async (id: string): Promise<string> =>
    (await present(wayThrough.themeById.load(id))).code;
  const [checks, places, checklists, personal] = await Promise.all([
    Promise.all(
      evidence.map(async (one) => checkRows(of, one, await readingQuality.ofEvidence.load(one))),
    ),
    Promise.all(
      evidence.map(async ({ definition }) => {
        const asked = { starId: definition.star.id, on: null, asOf: null };
        return placeRows(of, await journey.plan(asked).load(contractId));
      }),
    ),
    Promise.all(
      nodes.map(async (node) =>
        checklistRows({ ...of, node_id: node.id }, await checklist.evidence(request).load(node)),
      ),
    ),
    Promise.all(
      nodes.map(async (node) =>
        personalOutcomeRows(
          { ...of, node_id: node.id },
          await outcomesReached(request).load(node),
          codeOf,
        ),
      ),
    ),
  ]);
  return {
    reported_check: checks.flat(),
    reported_place: places.flat(),
    reported_checklist: checklists.flat(),
    reported_personal_outcome: personal.flat(),
  };
}
