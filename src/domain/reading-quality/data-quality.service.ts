import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import { toReadingQuestion, type EvidenceRequest } from "../evidence/evidence-request";
import { isNarrowed, isVariant, plain } from "../evidence/protection/allowed-questions";
import { toldUntil } from "../evidence/protection/engaged-at-release";
import type { StarScope } from "../evidence/question";
import type { StarEvidence } from "../evidence/star-evidence";
import { AUDIT_QUESTIONS, exactAnswers, lookedAt } from "./answers";
import type { DataQuality, LookedAt } from "./data-quality";
import {
  readFindings,
  readScorings,
  readSupervised,
  readSupervisedMoves,
  type FindingRow,
  type SupervisedCounts,
} from "./data-quality.repository";
import { roughAnswers, toldFindings, type Block } from "./protect-findings";
import { roughShare, toldSupervision } from "./protect-supervision";
import { exactAgreement, roughAgreement, toldScorings } from "./scoring-agreement";

/**
 * Whether the readings behind answers can be relied on, in their order. For who sees the people, of
 * the same people and readings as the answer; for viewers of aggregates of whole contracts, as at the
 * instant they asked about. The same number of statements for any number of answers of one question.
 */
export async function dataQualityOf(
  session: Session,
  policy: DisclosurePolicy | null,
  answers: readonly StarEvidence[],
): Promise<DataQuality[]> {
  const found = new Map<StarEvidence, DataQuality>();
  const byQuestion = Map.groupBy(answers, (one) =>
    JSON.stringify([one.disclosure !== null, askedOf(one)]),
  );
  for (const some of byQuestion.values()) {
    const isHidden = policy !== null && some[0]!.disclosure !== null;
    const all = isHidden ? await hidden(session, policy, some) : await open(session, some);
    some.forEach((one, i) => found.set(one, all[i]!));
  }
  return answers.map((one) => found.get(one)!);
}

/** What was asked, as it was asked: figures that are protected are of another instant. */
const askedOf = ({ request, knownAt }: StarEvidence): EvidenceRequest => ({
  ...request,
  asOf: knownAt,
});

const scopesOf = (answers: readonly StarEvidence[]): StarScope[] =>
  answers.map(({ scope, definition }) => ({
    contractIds: scope.contracts.map(({ id }) => id),
    starId: definition.star.id,
  }));

async function open(session: Session, answers: readonly StarEvidence[]): Promise<DataQuality[]> {
  const question = toReadingQuestion(askedOf(answers[0]!));
  const scopes = scopesOf(answers);
  const [supervised, findings, scorings] = await Promise.all([
    readSupervised(session, question, scopes),
    readFindings(session, question, scopes),
    readScorings(session, question, scopes),
  ]);
  return answers.map(({ definition, request }, scopeNumber): DataQuality => {
    const of = <T extends { readonly scopeNumber: number }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.scopeNumber === scopeNumber);
    const own = of(findings);
    return {
      supervision: exactShare(of(supervised)[0]),
      audits: exactlyFound(own.filter(({ spotCheckId }) => spotCheckId === null)),
      spotChecks: exactlyFound(own.filter(({ spotCheckId }) => spotCheckId !== null)),
      agreement: exactAgreement(of(scorings), definition.areas, request.minimum),
      ...{ isOfAPart: false, threshold: null },
    };
  });
}

function exactShare(counts: SupervisedCounts | undefined): DataQuality["supervision"] {
  const { readings, discussed, people, peopleDiscussed } = counts ?? NOBODY;
  return {
    ...{ isWithheld: false, nearest: null, readings, readingsDiscussed: discussed },
    ...{ people, peopleDiscussed, share: people > 0 ? peopleDiscussed / people : null },
  };
}

const NOBODY = { readings: 0, discussed: 0, people: 0, peopleDiscussed: 0 };

function exactlyFound(found: readonly FindingRow[]): LookedAt {
  return lookedAt(AUDIT_QUESTIONS.map((question) => exactAnswers(found, question)));
}

async function hidden(
  session: Session,
  { threshold }: DisclosurePolicy,
  answers: readonly StarEvidence[],
): Promise<DataQuality[]> {
  const asked = askedOf(answers[0]!);
  const isOfAPart = isNarrowed(asked) || isVariant(asked);
  const until = toldUntil(asked.asOf);
  const question = toReadingQuestion({ ...plain(asked), asOf: until });
  const scopes = isOfAPart ? [] : scopesOf(answers);
  // One contract each: what is told of several is put together from what is told of each.
  const single = [
    ...new Map(
      scopes.flatMap(({ contractIds, starId }) =>
        contractIds.map((id) => [`${id} ${starId}`, { contractIds: [id], starId }] as const),
      ),
    ),
  ];
  const own = single.map(([, scope]) => scope);
  const [moves, findings, scorings] =
    own.length === 0
      ? [[], [], []]
      : await Promise.all([
          readSupervisedMoves(session, own, until, threshold),
          readFindings(session, question, own),
          readScorings(session, question, own),
        ]);
  const placeOf = new Map(single.map(([key], i) => [key, i]));
  return answers.map(({ definition, scope }): DataQuality => {
    const { areas, star } = definition;
    const places = isOfAPart
      ? []
      : scope.contracts.map(({ id }) => placeOf.get(`${id} ${star.id}`)!);
    const supervised = places.flatMap((place) => {
      const [contractId] = own[place]!.contractIds;
      const some = moves.filter((one) => one.contractId === contractId && one.starId === star.id);
      return toldSupervision(some, until, threshold) ?? [];
    });
    const of = <T extends { readonly scopeNumber: number }>(rows: readonly T[], place: number) =>
      rows.filter((row) => row.scopeNumber === place);
    const told = places.map((place) => toldFindings(of(findings, place), threshold));
    const twice = places.map((place) => toldScorings(of(scorings, place), areas, until, threshold));
    return {
      supervision: roughShare(supervised, threshold),
      audits: inBlocks(
        told.map((one) => one.audits),
        threshold,
      ),
      spotChecks: inBlocks(
        told.map((one) => one.spotChecks),
        threshold,
      ),
      agreement: roughAgreement(twice, areas, asked.minimum, threshold),
      ...{ isOfAPart, threshold },
    };
  });
}

/** @param blocks of each contract, those of each question */
function inBlocks(blocks: readonly (readonly Block[][])[], threshold: number): LookedAt {
  return lookedAt(
    AUDIT_QUESTIONS.map((question, i) =>
      roughAnswers(
        question,
        blocks.flatMap((ofContract) => ofContract[i]!),
        threshold,
      ),
    ),
  );
}
