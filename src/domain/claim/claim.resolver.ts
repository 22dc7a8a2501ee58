import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { Contract } from "../contract/contract.type";
import { Engagement } from "../engagement/engagement.type";
import { Organisation } from "../organisation/organisation.type";
import { OutcomeMetric } from "../rate-card/outcome-metric.type";
import { Reading } from "../reading/reading.type";
import { Service } from "../service/service.type";
import { ClaimEvent, ClaimPerson, ClaimShare, Relapse } from "./claim-parts.type";
import { ClaimSample } from "./claim-sample.type";
import { Claim } from "./claim.type";

@Resolver(() => Claim)
export class ClaimResolver {
  @Requires("claim.read")
  @Query(() => Claim, { nullable: true, description: "One claim; null when there is none." })
  async claim(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Claim | null> {
    const row = await context.loaders.claim.byId.load(decodeId("claim", id));
    return row && new Claim(row);
  }

  @FieldResolver(() => Contract, { description: "The contract under which it is claimed." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: Claim): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => OutcomeMetric, {
    description: "What was achieved, as the contract names it.",
  })
  metric(@Ctx() context: OperationContext, @Root() { row }: Claim): Promise<OutcomeMetric> {
    return metric(context, row.outcomeMetricId);
  }

  @FieldResolver(() => Organisation, { description: "Who claims." })
  async provider(@Ctx() context: OperationContext, @Root() { row }: Claim): Promise<Organisation> {
    return new Organisation(await present(context.loaders.organisation.byId.load(row.providerId)));
  }

  @FieldResolver(() => Service, {
    nullable: true,
    description: "The service that the person used; null for a claim of a number of outcomes.",
  })
  async service(@Ctx() context: OperationContext, @Root() { row }: Claim): Promise<Service | null> {
    if (row.serviceId === null) return null;
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => [ClaimShare], { description: "Who is paid which share of it." })
  shares(@Root() { row }: Claim): ClaimShare[] {
    return row.shares.map((share) => new ClaimShare(share));
  }

  @FieldResolver(() => [ClaimEvent], {
    description: "Who submitted, queried, decided and paid, when and why, oldest first.",
  })
  async history(@Ctx() context: OperationContext, @Root() { row }: Claim): Promise<ClaimEvent[]> {
    const events = await context.loaders.claim.events.load(row.id);
    return events.map((event) => new ClaimEvent(event));
  }

  @FieldResolver(() => ClaimSample, {
    nullable: true,
    description: "The sample that it was drawn in; null where it was not.",
  })
  async sample(@Ctx() context: OperationContext, @Root() { row }: Claim) {
    if (row.sampleId === null) return null;
    return new ClaimSample(await present(context.loaders.claim.sampleById.load(row.sampleId)));
  }

  @FieldResolver(() => ClaimPerson, {
    nullable: true,
    description:
      "Whom it is about and what it rests on, for who manages the service. Null for a claim of a " +
      "number of outcomes, and for commissioners: to them a claim is a line of a bill, without the " +
      "person, their scores or remarks about them. What they want to look at they sample and query.",
  })
  async person(@Ctx() context: OperationContext, @Root() { row }: Claim) {
    const person = await context.loaders.claim.person.load(row.id);
    return person && new ClaimPerson(person);
  }
}

@Resolver(() => ClaimShare)
export class ClaimShareResolver {
  @FieldResolver(() => Organisation, { description: "Who is paid." })
  async organisation(@Ctx() context: OperationContext, @Root() { data }: ClaimShare) {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(data.organisationId)));
  }
}

@Resolver(() => ClaimPerson)
export class ClaimPersonResolver {
  @FieldResolver(() => Engagement, {
    nullable: true,
    description: "The person's engagement, and so the person by pseudonym; null once erased.",
  })
  async engagement(@Ctx() context: OperationContext, @Root() { row }: ClaimPerson) {
    if (row.engagementId === null) return null;
    const engagement = await context.loaders.engagement.byId.load(row.engagementId);
    return engagement && new Engagement(engagement);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: "The first of the readings that the value rests on; null where it rests on none.",
  })
  baseline(@Ctx() context: OperationContext, @Root() { row }: ClaimPerson) {
    return reading(context, row.baselineReadingId);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: "The last of the readings that the value rests on; null where it rests on none.",
  })
  latest(@Ctx() context: OperationContext, @Root() { row }: ClaimPerson) {
    return reading(context, row.latestReadingId);
  }

  @FieldResolver(() => [Relapse], {
    description: "When the person lost what the metric pays for, oldest first.",
  })
  async relapses(@Ctx() context: OperationContext, @Root() { row }: ClaimPerson) {
    const rows = await context.loaders.claim.relapses.load(row.claimId);
    return rows.map((relapse) => new Relapse(relapse, relapse.engagementId));
  }
}

@Resolver(() => Relapse)
export class RelapseResolver {
  @FieldResolver(() => OutcomeMetric, { description: "What had been achieved." })
  metric(@Ctx() context: OperationContext, @Root() { row }: Relapse): Promise<OutcomeMetric> {
    return metric(context, row.outcomeMetricId);
  }
}

async function metric(context: OperationContext, key: string): Promise<OutcomeMetric> {
  return new OutcomeMetric(await present(context.loaders.outcomeMetric.byId.load(key)));
}

async function reading(context: OperationContext, key: string | null): Promise<Reading | null> {
  if (key === null) return null;
  const row = await context.loaders.reading.byId.load(key);
  return row && new Reading(row);
}
