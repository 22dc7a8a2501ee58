import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { ReadingScore } from "../reading/reading-details.type";
import { Reading } from "../reading/reading.type";
import { stageOf } from "../star/star-definition";
import { StarArea, StarStage } from "../star/star.type";
import { Worker } from "../worker/worker.type";
import { SecondScoring, toSecondScoring } from "./second-scoring.type";
import { Supervision, toSupervision } from "./supervision.type";

@Resolver(() => Reading)
export class CheckedReadingResolver {
  @FieldResolver(() => [Supervision], {
    description: "When it was discussed in supervision, by day.",
  })
  async supervisions(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<Supervision[]> {
    const rows = await context.loaders.readingQuality.supervisions.load(row.id);
    return rows.map(toSupervision);
  }

  @FieldResolver(() => [SecondScoring], {
    description: "How other workers scored the same case, by day. For managers.",
  })
  async secondScorings(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<SecondScoring[]> {
    const rows = await context.loaders.readingQuality.secondScorings.load(row.id);
    return rows.map(toSecondScoring);
  }
}

@Resolver(() => Supervision)
export class SupervisionResolver {
  @FieldResolver(() => Reading, { description: "The reading that was discussed." })
  async reading(@Ctx() context: OperationContext, @Root() { row }: Supervision): Promise<Reading> {
    return new Reading(await present(context.loaders.reading.byId.load(row.readingId)));
  }
}

@Resolver(() => SecondScoring)
export class SecondScoringResolver {
  @FieldResolver(() => Reading, { description: "The reading of the same case." })
  async reading(
    @Ctx() context: OperationContext,
    @Root() { row }: SecondScoring,
  ): Promise<Reading> {
    return new Reading(await present(context.loaders.reading.byId.load(row.readingId)));
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "Who scored it; null where the person was erased.",
  })
  async worker(
    @Ctx() context: OperationContext,
    @Root() { row }: SecondScoring,
  ): Promise<Worker | null> {
    if (row.workerId === null) return null;
    return new Worker(await present(context.loaders.worker.byId.load(row.workerId)));
  }

  @FieldResolver(() => [ReadingScore], { description: "All areas, in the Star's order." })
  async scores(
    @Ctx() context: OperationContext,
    @Root() { row }: SecondScoring,
  ): Promise<ReadingScore[]> {
    const { starId } = await present(context.loaders.reading.byId.load(row.readingId));
    const { areas, stages } = context.loaders.star;
    const [all, journey] = await Promise.all([areas.load(starId), stages.load(starId)]);
    return all.map((area) => {
      const score = row.scores[area.position - 1] ?? null;
      const stage = score === null ? undefined : stageOf(journey, score);
      return new ReadingScore(new StarArea(area), score, stage ? new StarStage(stage) : null);
    });
  }
}
