import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { findGaps } from "./gaps";
import { ReadinessAction } from "./readiness-action.type";
import { READINESS_FRAMEWORKS } from "./readiness-framework.repository";
import {
  ReadinessFramework,
  ReadinessFrameworkConnection,
  toReadinessFramework,
} from "./readiness-framework.type";
import { REVIEWS_OF_CONTRACT } from "./readiness-review.repository";
import {
  RatedStatement,
  ReadinessGap,
  ReadinessRating,
  ReadinessReview,
  ReadinessReviewConnection,
  toReadinessReview,
} from "./readiness-review.type";

@Resolver(() => ReadinessReview)
export class ReadinessReviewResolver {
  @Requires("practice.read")
  @Query(() => ReadinessFrameworkConnection, {
    description: "Frameworks that reviews of readiness go by, in the order of code and edition.",
  })
  readinessFrameworks(
    @Ctx() context: OperationContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ReadinessFramework>> {
    return listConnection(context, READINESS_FRAMEWORKS, null, args, toReadinessFramework);
  }

  @FieldResolver(() => Contract, { description: "The contract that it is of." })
  async contract(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<Contract> {
    return new Contract(await present(loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => ReadinessFramework, { description: "The framework that it goes by." })
  async framework(
    @Ctx() context: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<ReadinessFramework> {
    return new ReadinessFramework(await frameworkOf(context, row));
  }

  @FieldResolver(() => ReadinessReview, {
    nullable: true,
    description: "The review before it by the same framework; null where it is the first.",
  })
  async before(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<ReadinessReview | null> {
    const before = await loaders.readiness.before.load(row.id);
    return before && new ReadinessReview(before);
  }

  @FieldResolver(() => [RatedStatement], {
    description: "Every statement with how each organisation rates it, now and the time before.",
  })
  async statements(
    @Ctx() context: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<RatedStatement[]> {
    const { readiness } = context.loaders;
    const [{ statements }, ratings, before] = await Promise.all([
      frameworkOf(context, row),
      readiness.ratings.load(row.id),
      readiness.before.load(row.id),
    ]);
    const earlier = before ? await readiness.ratings.load(before.id) : [];
    return statements.map((statement) => new RatedStatement(statement, ratings, earlier));
  }

  @FieldResolver(() => [ReadinessGap], {
    description:
      "Statements that commissioner and providers rate two points or more apart, or that only one " +
      "side rated.",
  })
  async gaps(
    @Ctx() context: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<ReadinessGap[]> {
    const [{ statements }, ratings] = await Promise.all([
      frameworkOf(context, row),
      context.loaders.readiness.ratings.load(row.id),
    ]);
    const rated = ratings.map((rating) => ({ ...rating, name: rating.organisationName }));
    return findGaps(statements, rated).map((gap) => new ReadinessGap(gap));
  }

  @FieldResolver(() => [ReadinessAction], {
    description: "What is done about it: what is due first, then what has no day.",
  })
  async actions(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ReadinessReview,
  ): Promise<ReadinessAction[]> {
    const actions = await loaders.readiness.actions.load(row.id);
    return actions.map((action) => new ReadinessAction(action));
  }
}

@Resolver(() => ReadinessRating)
export class ReadinessRatingResolver {
  @FieldResolver(() => Organisation, { description: "Whose view it is." })
  async organisation(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ReadinessRating,
  ): Promise<Organisation> {
    return new Organisation(await present(loaders.organisation.byId.load(row.organisationId)));
  }
}

@Resolver(() => ReadinessAction)
export class ReadinessActionResolver {
  @FieldResolver(() => Organisation, { description: "Whose action it is." })
  async organisation(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ReadinessAction,
  ): Promise<Organisation> {
    return new Organisation(await present(loaders.organisation.byId.load(row.organisationId)));
  }
}

@Resolver(() => Contract)
export class ContractReadinessResolver {
  @Requires("practice.read")
  @FieldResolver(() => ReadinessReviewConnection, {
    description:
      "Reviews of how ready everybody is for commissioning by outcomes, latest first. They are " +
      "between commissioner and providers: for everybody else there are none.",
  })
  readinessReviews(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ReadinessReview>> {
    return listConnection(context, REVIEWS_OF_CONTRACT, row.id, args, toReadinessReview);
  }
}

async function frameworkOf(
  { loaders }: OperationContext,
  { frameworkId }: ReadinessReview["row"],
): Promise<ReadinessFramework["row"]> {
  return present(loaders.readiness.frameworkById.load(frameworkId));
}
