import type { Session } from "../../db/session";
import { ClaimState } from "../claim/claim-state";
import type { ContractEntity } from "../contract/contract.entity";
import { findTermsByNumber, findTermsOfContracts } from "../rate-card/rate-card.repository";
import type { RateCardTerms } from "../rate-card/terms";
import { calculate } from "./calculate";
import type { CalculatedContract, PaymentQuestion } from "./calculated-contract";
import {
  countParticipants,
  findClaimFacts,
  findRelapseFacts,
  readClock,
  type FactsQuestion,
} from "./claim-facts.repository";
import { COUNTED_STATES } from "./counted-states";

/**
 * What contracts owe, by their keys, in as many statements for one as for many; none for a contract
 * without a rate card. People are keys that lead to nobody.
 */
export async function calculateContracts(
  session: Session,
  contracts: readonly ContractEntity[],
  question: PaymentQuestion,
): Promise<ReadonlyMap<string, CalculatedContract>> {
  const { period, basis } = question;
  const contractIds = contracts.map(({ id }) => id);
  const now = await readClock(session);
  const asOf = question.asOf && question.asOf < now ? question.asOf : null;
  const states = question.isWhole ? Object.values(ClaimState) : COUNTED_STATES[basis];
  const facts: FactsQuestion = { contractIds, end: period.end, states, asOf };
  const cards = await findCards(session, contractIds, question.rateCardNumber, asOf);
  const counting = contractIds.filter(
    (id) => question.isWhole || cards.get(id)?.some(countsParticipants),
  );
  const [claims, relapses, participants] = await Promise.all([
    findClaimFacts(session, facts),
    findRelapseFacts(session, facts),
    counting.length > 0 ? countParticipants(session, { ...facts, contractIds: counting }) : null,
  ]);
  const found = contracts.flatMap(({ id, startsOn, endsOn }) => {
    const versions = cards.get(id);
    if (!versions) return [];
    const [given, people] = [claims.get(id) ?? [], participants?.get(id) ?? 0];
    const calculation = calculate({
      contractPeriod: { start: startsOn, end: endsOn },
      cards: versions,
      claims: given,
      relapses: relapses.get(id) ?? [],
      participants: people,
      period,
      basis,
    });
    return [
      {
        ...{ contractId: id, calculation, cards: versions, claims: given, asOf: asOf ?? now },
        participants: participants ? people : null,
      },
    ];
  });
  return new Map(found.map((one) => [one.contractId, one]));
}

/** The versions that price each contract's claims, by its key. */
async function findCards(
  session: Session,
  contractIds: readonly string[],
  number: number | null,
  asOf: Date | null,
): Promise<ReadonlyMap<string, readonly RateCardTerms[]>> {
  const found =
    number === null
      ? await findTermsOfContracts(session, contractIds, asOf)
      : (await findTermsByNumber(session, contractIds, number)).map(pricingEverything);
  return Map.groupBy(found, ({ contractId }) => contractId);
}

/** A version asked for by its number prices what was achieved before its day as well. */
const pricingEverything = <Card extends RateCardTerms>(card: Card): Card => ({
  ...card,
  effectiveFrom: "0001-01-01",
});

const countsParticipants = ({ caps }: RateCardTerms): boolean =>
  caps.some((cap) => cap.kind === "share" && cap.of === "participants" && cap.stated === null);
