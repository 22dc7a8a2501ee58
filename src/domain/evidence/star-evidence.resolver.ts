import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { orBadInput } from "../../graphql/or-bad-input";
import { contractKeys } from "../contract/contract-keys";
import { Contract } from "../contract/contract.type";
import { LogicModelVersion } from "../logic-model/logic-model-version.type";
import { Outcome } from "../node/outcome.type";
import { Service } from "../service/service.type";
import { BandSet } from "../star/band-set.type";
import { caveats, type Surroundings } from "./caveats";
import { Caveat, Derivation } from "./derivation.type";
import {
  ContractStarEvidenceArgs,
  OutcomeStarEvidenceArgs,
  toEvidenceRequest,
} from "./star-evidence.args";
import type { Named, StarEvidence as StarEvidenceData } from "./star-evidence";
import { EvidenceScope, StarEvidence } from "./star-evidence.type";

@Resolver(() => Outcome)
export class OutcomeStarEvidenceResolver {
  @FieldResolver(() => [StarEvidence], {
    description:
      "What people's Star readings say about this outcome: one answer for each Star that is mapped " +
      "to it, never one across Stars. Empty where none is mapped.",
  })
  async starEvidence(
    @Ctx() context: OperationContext,
    @Root() { row }: Outcome,
    @Args(() => OutcomeStarEvidenceArgs) args: OutcomeStarEvidenceArgs,
  ): Promise<StarEvidence[]> {
    const request = toEvidenceRequest(args, await contractKeys(context, args.contracts));
    return toAnswers(context.loaders.evidence.ofOutcome(request).load(row));
  }
}

@Resolver(() => Contract)
export class ContractStarEvidenceResolver {
  @Requires("model.read")
  @FieldResolver(() => [StarEvidence], {
    description:
      "What people's Star readings say about the contract as a whole: one answer for each Star " +
      "that was used under it or is mapped to an outcome of its logic models.",
  })
  async starEvidence(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => ContractStarEvidenceArgs) args: ContractStarEvidenceArgs,
  ): Promise<StarEvidence[]> {
    const request = toEvidenceRequest(args);
    return toAnswers(context.loaders.evidence.ofContract(request).load(row.id));
  }
}

@Resolver(() => StarEvidence)
export class StarEvidenceCaveatsResolver {
  @FieldResolver(() => [Caveat], {
    description: "What to keep in mind, what is odd here first.",
  })
  async caveats(
    @Ctx() context: OperationContext,
    @Root() { evidence }: StarEvidence,
  ): Promise<Caveat[]> {
    const [contracts, paidBy] = await Promise.all([
      surroundingsOf(context, evidence),
      payingFor(context, evidence),
    ]);
    return caveats(evidence, { contracts, paidBy }).map((caveat) => new Caveat(caveat));
  }
}

async function surroundingsOf(
  { loaders }: OperationContext,
  { scope, knownAt }: StarEvidenceData,
): Promise<Surroundings["contracts"]> {
  const surroundings = loaders.evidence.surroundings(knownAt);
  const found = await Promise.all(scope.contracts.map(({ id }) => surroundings.load(id)));
  return found.filter((one) => one !== null);
}

/** What the contracts of an answer pay for its outcome. */
async function payingFor(
  { loaders }: OperationContext,
  { mappedBy, request, scope }: StarEvidenceData,
): Promise<Surroundings["paidBy"]> {
  if (!mappedBy) return [];
  const paying = await loaders.outcomeMetric
    .payingForNode(request.asOf)
    .load(mappedBy.nodeLineageId);
  return paying
    .filter(({ contractId }) => scope.contracts.some(({ id }) => id === contractId))
    .map(({ title, contractReference }) => ({ title, contract: contractReference }));
}

@Resolver(() => EvidenceScope)
export class EvidenceScopeResolver {
  @FieldResolver(() => [Contract], { description: "The contracts it is about, by reference." })
  contracts(@Ctx() context: OperationContext, @Root() { evidence }: EvidenceScope) {
    return toContracts(context, evidence.scope.contracts);
  }

  @FieldResolver(() => [Contract], {
    description: "Contracts that were asked for and left out: the logic model is not attached.",
  })
  leftOut(@Ctx() context: OperationContext, @Root() { evidence }: EvidenceScope) {
    return toContracts(context, evidence.scope.leftOut);
  }

  @FieldResolver(() => [Service], {
    nullable: true,
    description: "The services it was narrowed to; null for all.",
  })
  async services(
    @Ctx() context: OperationContext,
    @Root() { evidence }: EvidenceScope,
  ): Promise<Service[] | null> {
    const { services } = evidence.scope;
    if (!services) return null;
    const { byId } = context.loaders.service;
    const rows = await Promise.all(services.map(({ id }) => present(byId.load(id))));
    return rows.map((row) => new Service(row));
  }
}

@Resolver(() => Derivation)
export class DerivationResolver {
  @FieldResolver(() => LogicModelVersion, {
    nullable: true,
    description: "The version whose mappings were used; null in the evidence of a contract.",
  })
  async modelVersion(
    @Ctx() context: OperationContext,
    @Root() { evidence }: Derivation,
  ): Promise<LogicModelVersion | null> {
    if (!evidence.mappedBy) return null;
    const { byId } = context.loaders.modelVersion;
    return new LogicModelVersion(await present(byId.load(evidence.mappedBy.modelVersionId)));
  }

  @FieldResolver(() => BandSet, {
    nullable: true,
    description: "The bands that were asked for, with where they come from; null for none.",
  })
  async bandSet(
    @Ctx() context: OperationContext,
    @Root() { evidence }: Derivation,
  ): Promise<BandSet | null> {
    const { bandSetId } = evidence.request;
    if (bandSetId === null) return null;
    return new BandSet(await present(context.loaders.bandSet.byId.load(bandSetId)));
  }
}

/**
 * Answers as GraphQL objects.
 *
 * @throws GraphQLError `BAD_USER_INPUT` where what the arguments name is not there
 */
export async function toAnswers(
  evidence: Promise<readonly StarEvidenceData[]>,
): Promise<StarEvidence[]> {
  return (await orBadInput(evidence)).map((one) => new StarEvidence(one));
}

async function toContracts(
  context: OperationContext,
  contracts: readonly Named[],
): Promise<Contract[]> {
  const { byId } = context.loaders.contract;
  const rows = await Promise.all(contracts.map(({ id }) => present(byId.load(id))));
  return rows.map((row) => new Contract(row));
}
