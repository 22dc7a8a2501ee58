import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrNames } from "../../graphql/lookup";
import { ProviderReferenceArgs } from "../../graphql/provider-reference.args";
import { Engagement } from "../engagement/engagement.type";
import { Star } from "../star/star.type";
import { Worker } from "../worker/worker.type";
import { EngagementReadingsArgs, ReadingsArgs, toReadingFilter } from "./reading.args";
import { readings, readingsOfEngagement } from "./reading-lists.repository";
import { readingKey } from "./reading.loaders";
import { Reading, ReadingConnection, toReading } from "./reading.type";

@Resolver(() => Reading)
export class ReadingResolver {
  @Requires("person.read")
  @Query(() => Reading, {
    nullable: true,
    description: "One reading, by id or by provider and reference; null when there is none.",
  })
  async reading(
    @Ctx() context: OperationContext,
    @Args(() => ProviderReferenceArgs) { id, provider, reference }: ProviderReferenceArgs,
  ): Promise<Reading | null> {
    const { byId, byReference } = context.loaders.reading;
    const row = await byIdOrNames(
      id,
      { provider, reference },
      (key) => byId.load(decodeId("reading", key)),
      (by, name) => byReference.load(readingKey(decodeId("organisation", by), name)),
    );
    return row && new Reading(row);
  }

  @Requires("person.read")
  @Query(() => ReadingConnection, { description: "Readings, the last entered first." })
  readings(
    @Ctx() context: OperationContext,
    @Args(() => ReadingsArgs) args: ReadingsArgs,
  ): Promise<Connection<Reading>> {
    return listConnection(context, readings(toReadingFilter(args)), null, args, toReading);
  }

  @FieldResolver(() => Engagement, { description: "The engagement that it belongs to." })
  async engagement(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<Engagement> {
    const { byId } = context.loaders.engagement;
    return new Engagement(await present(byId.load(row.engagementId)));
  }

  @FieldResolver(() => Star, { description: "The Star that was used: one edition." })
  async star(@Ctx() context: OperationContext, @Root() { row }: Reading): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The worker who recorded it; null where none was named.",
  })
  async worker(@Ctx() context: OperationContext, @Root() { row }: Reading): Promise<Worker | null> {
    if (row.workerId === null) return null;
    return new Worker(await present(context.loaders.worker.byId.load(row.workerId)));
  }
}

@Resolver(() => Engagement)
export class EngagementReadingsResolver {
  @FieldResolver(() => ReadingConnection, {
    description: "Its readings, by the day they were taken and then as they were entered.",
  })
  readings(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
    @Args(() => EngagementReadingsArgs) args: EngagementReadingsArgs,
  ): Promise<Connection<Reading>> {
    const list = readingsOfEngagement(toReadingFilter(args));
    return listConnection(context, list, row.id, args, toReading);
  }
}
