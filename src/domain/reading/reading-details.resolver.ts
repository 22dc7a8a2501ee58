import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { stageOf } from "../star/star-definition";
import { StarArea, StarStage } from "../star/star.type";
import { AreaGap, ReadingGap, ReadingPlace, ReadingScore } from "./reading-details.type";
import { CompletedBy } from "./reading.entity";
import { Reading } from "./reading.type";
import { toWithdrawal, Withdrawal } from "./withdrawal.type";

@Resolver(() => Reading)
export class ReadingDetailsResolver {
  @FieldResolver(() => [ReadingScore], { description: "All areas, in the Star's order." })
  async scores(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<ReadingScore[]> {
    const { areas, stages } = context.loaders.star;
    const [all, journey] = await Promise.all([areas.load(row.starId), stages.load(row.starId)]);
    return all.map((area) => {
      const score = row.scores[area.position - 1] ?? null;
      const stage = score === null ? undefined : stageOf(journey, score);
      return new ReadingScore(new StarArea(area), score, stage ? new StarStage(stage) : null);
    });
  }

  @FieldResolver(() => ReadingPlace, {
    nullable: true,
    description:
      "Where it stands among the readings of its engagement and Star that count; null where it is " +
      "not completed, is withdrawn, or is the person's own.",
  })
  async place(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<ReadingPlace | null> {
    const place = await context.loaders.reading.place.load(row.id);
    return place && new ReadingPlace(place);
  }

  @FieldResolver(() => ReadingGap, {
    nullable: true,
    description:
      "The gap between the person's own and the worker's completed reading of the same Star, kind " +
      "and day; null where one of them is missing.",
  })
  async gap(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<ReadingGap | null> {
    const other = await context.loaders.reading.counterpart.load(row.id);
    if (!other) return null;
    const isOwn = row.completedBy === CompletedBy.SERVICE_USER;
    const [own, worker] = isOwn ? [row, other] : [other, row];
    const areas = await context.loaders.star.areas.load(row.starId);
    const gaps = areas.map((area) => {
      const place = area.position - 1;
      const scores = [own.scores[place] ?? null, worker.scores[place] ?? null] as const;
      return new AreaGap(new StarArea(area), ...scores);
    });
    return new ReadingGap(new Reading(own), new Reading(worker), gaps);
  }

  @FieldResolver(() => [Withdrawal], {
    description: "Requests to withdraw it and what became of them, oldest first.",
  })
  async withdrawals(
    @Ctx() context: OperationContext,
    @Root() { row }: Reading,
  ): Promise<Withdrawal[]> {
    return (await context.loaders.reading.withdrawals.load(row.id)).map(toWithdrawal);
  }
}
