import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { Organisation } from "../organisation/organisation.type";
import { Star } from "../star/star.type";
import { today } from "../today";
import { OrganisationWorkersArgs, WorkersArgs } from "./worker.inputs";
import { workers, workersOfOrganisation, type WorkerFilter } from "./worker.repository";
import { toTraining, toWorker, Training, Worker, WorkerConnection } from "./worker.type";

@Resolver(() => Worker)
export class WorkerResolver {
  @Requires("worker.read")
  @Query(() => WorkerConnection, { description: "Workers, in the order of their references." })
  workers(
    @Ctx() context: OperationContext,
    @Args(() => WorkersArgs) args: WorkersArgs,
  ): Promise<Connection<Worker>> {
    const organisationId = decodeOptionalId("organisation", args.organisation);
    const list = workers({ ...toFilter(args), organisationId });
    return listConnection(context, list, null, args, toWorker);
  }

  @FieldResolver(() => Organisation, { description: "The provider that they work for." })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: Worker,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.organisationId)));
  }

  @FieldResolver(() => [Training], { description: "What they were trained for, oldest first." })
  async training(@Ctx() context: OperationContext, @Root() { row }: Worker): Promise<Training[]> {
    return (await context.loaders.worker.training.load(row.id)).map(toTraining);
  }
}

@Resolver(() => Training)
export class TrainingResolver {
  @FieldResolver(() => Worker, { description: "Who was trained." })
  async worker(@Ctx() context: OperationContext, @Root() { row }: Training): Promise<Worker> {
    return new Worker(await present(context.loaders.worker.byId.load(row.workerId)));
  }

  @FieldResolver(() => Star, { description: "For which Star: this edition alone." })
  async star(@Ctx() context: OperationContext, @Root() { row }: Training): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }
}

@Resolver(() => Organisation)
export class OrganisationWorkersResolver {
  @FieldResolver(() => WorkerConnection, {
    description: "Who works for it with people, in the order of their references.",
  })
  workers(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => OrganisationWorkersArgs) args: OrganisationWorkersArgs,
  ): Promise<Connection<Worker>> {
    const list = workersOfOrganisation(toFilter(args));
    return listConnection(context, list, row.id, args, toWorker);
  }
}

function toFilter(args: OrganisationWorkersArgs): WorkerFilter {
  return {
    trainedForStarId: decodeOptionalId("star", args.trainedFor),
    trainedOn: args.on ?? today(),
    search: args.search,
  };
}
