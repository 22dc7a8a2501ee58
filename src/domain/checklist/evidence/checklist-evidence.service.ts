import { notFound } from "../../refusal";
import { lastDay, type EvidenceRequest } from "../../evidence/evidence-request";
import type { EvidenceReads } from "../../evidence/evidence-reads";
import { findServices } from "../../evidence/evidence-scope.repository";
import type { Named } from "../../evidence/star-evidence";
import type { NodeEntity } from "../../node/node.entity";
import type { ChecklistArea } from "../checklist-definition";
import type { ChecklistMappingEntity } from "../checklist-mapping.entity";
import type { ChecklistEntity } from "../checklist.entity";
import { countChecklists } from "./checklist-counts.repository";
import type { ChecklistEvidence } from "./checklist-evidence";
import { toTally } from "./count-rows";
import { readProtectedChecklists } from "./protected-checklists.service";
import { exactArea } from "./protect-checklist";

/** A mapped area with the contracts that it is asked of. */
export interface ChecklistSubject {
  readonly nodeId: string;
  readonly mapping: ChecklistMappingEntity;
  readonly checklist: ChecklistEntity;
  readonly area: ChecklistArea;
  readonly contracts: readonly Named[];
}

/** What is found of a subject. */
export type ChecklistFigures = Pick<ChecklistEvidence, "figures" | "disclosure">;

interface Batch<Row> {
  loadMany(keys: readonly string[]): Promise<readonly (Row | Error)[]>;
}

/** Definitions and mappings as the operation has read them. */
export interface ChecklistReads {
  readonly byId: Batch<ChecklistEntity | null>;
  /** Mappings in force at the instant asked about, by the key a node keeps in all versions. */
  readonly mappings: Batch<readonly ChecklistMappingEntity[]>;
}

/**
 * What checklists say of outcomes: one answer for each area that is mapped, of the people that Star
 * evidence of the same question is about. The same number of statements for any number of nodes.
 *
 * @returns answers by the node's key
 * @throws Refusal `NotFound` for a service that is not there, `ValidationFailed` for what a viewer of
 *   aggregates may not ask
 */
export async function checklistEvidence(
  reads: EvidenceReads,
  own: ChecklistReads,
  nodes: readonly NodeEntity[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<string, readonly ChecklistEvidence[]>> {
  const subjects = await findSubjects(reads, own, nodes, request);
  if (subjects.length === 0) return new Map();
  if (request.serviceIds) {
    const services = await findServices(reads.session, request.serviceIds);
    if (services.length < request.serviceIds.length) throw notFound("service", ["services"]);
  }
  const figures = await readFigures(reads, subjects, request);
  const answers = subjects.map((subject) => ({ ...subject, ...figures.get(subject)! }));
  return Map.groupBy(answers, ({ nodeId }) => nodeId);
}

async function findSubjects(
  reads: EvidenceReads,
  own: ChecklistReads,
  nodes: readonly NodeEntity[],
  { contractIds, asOf }: EvidenceRequest,
): Promise<ChecklistSubject[]> {
  const mapped = allOf(await own.mappings.loadMany(nodes.map(({ lineageId }) => lineageId)));
  const mappings = mapped.flat();
  const checklistIds = [...new Set(mappings.map(({ checklistId }) => checklistId))];
  const models = [...new Set(mappings.map(({ logicModelId }) => logicModelId))];
  const contractsOf = reads.modelContracts({ contractIds, asOf });
  const [definitions, scopes] = await Promise.all([
    own.byId.loadMany(checklistIds),
    Promise.all(models.map((id) => contractsOf.load(id))),
  ]);
  const checklists = new Map(allOf(definitions).map((one, i) => [checklistIds[i]!, one!]));
  const contracts = new Map(
    models.map((id, i) => [
      id,
      scopes[i]!.filter(({ isAttached }) => isAttached).map(({ contractId, reference }): Named => ({
        id: contractId,
        name: reference,
      })),
    ]),
  );
  return nodes.flatMap(({ id: nodeId }, i) =>
    mapped[i]!.map((mapping) => {
      const checklist = checklists.get(mapping.checklistId)!;
      const area = checklist.areas.find(({ code }) => code === mapping.area)!;
      return { nodeId, mapping, checklist, area, contracts: contracts.get(mapping.logicModelId)! };
    }),
  );
}

function allOf<Row>(rows: readonly (Row | Error)[]): Row[] {
  return rows.map((row) => {
    if (row instanceof Error) throw row;
    return row;
  });
}

/** Exact figures of scopes whose people the viewer sees, protected ones of the others. */
async function readFigures(
  reads: EvidenceReads,
  subjects: readonly ChecklistSubject[],
  request: EvidenceRequest,
): Promise<ReadonlyMap<ChecklistSubject, ChecklistFigures>> {
  const { session, policy } = reads;
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const hidden = subjects.filter(({ contracts }) => contracts.some(({ id }) => guarded.has(id)));
  const open = subjects.filter((subject) => !hidden.includes(subject));
  const [exact, careful] = await Promise.all([
    readExact(reads, open, request),
    policy ? readProtectedChecklists(reads, hidden, request, policy) : [],
  ]);
  return new Map([...exact, ...careful]);
}

async function readExact(
  { session }: EvidenceReads,
  subjects: readonly ChecklistSubject[],
  request: EvidenceRequest,
): Promise<[ChecklistSubject, ChecklistFigures][]> {
  const { asOf, from, serviceIds, where } = request;
  const pairs = subjects.flatMap(({ checklist, contracts }) =>
    contracts.map(({ id }): [string, { contractId: string; checklistId: string }] => [
      `${id} ${checklist.id}`,
      { contractId: id, checklistId: checklist.id },
    ]),
  );
  const asked = new Map(pairs);
  const checklists = [...new Set(subjects.map(({ checklist }) => checklist))];
  const rows = await countChecklists(
    session,
    [...asked.values()].map((one) => ({ ...one, asOf, from, to: lastDay(request) })),
    checklists,
    { serviceIds, where, splitBy: null },
  );
  const byAsked = Map.groupBy(rows, (row) => [...asked.keys()][row.asked]!);
  return subjects.map((subject) => {
    const own = subject.contracts.flatMap(
      ({ id }) => byAsked.get(`${id} ${subject.checklist.id}`) ?? [],
    );
    return [subject, { figures: exactArea(toTally(own, subject.area)), disclosure: null }];
  });
}
