import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { Organisation } from "../organisation/organisation.type";
import {
  toStory,
  TrainingCasesArgs,
  TrainingCaseSuccess,
  WriteTrainingCaseInput,
  WriteTrainingCaseResult,
} from "./training-case.inputs";
import { caseKey } from "./training-case.loaders";
import { trainingCases } from "./training-case.repository";
import { writeTrainingCase } from "./training-case.service";
import { toTrainingCase, TrainingCase, TrainingCaseConnection } from "./training-case.type";

@Resolver(() => TrainingCase)
export class TrainingCaseResolver {
  @Requires("practice.read")
  @Query(() => TrainingCaseConnection, {
    description: "Cases for training, about invented people, as they are now; by reference.",
  })
  trainingCases(
    @Ctx() context: OperationContext,
    @Args(() => TrainingCasesArgs) args: TrainingCasesArgs,
  ): Promise<Connection<TrainingCase>> {
    const { organisation, reference } = args;
    const organisationId = decodeOptionalId("organisation", organisation);
    const list = trainingCases({ organisationId, reference });
    return listConnection(context, list, null, args, toTrainingCase);
  }

  @Requires("training-case.write")
  @Mutation(() => WriteTrainingCaseResult, {
    description:
      "Writes a case for training about an invented person, or writes one anew. What it said before " +
      "stays readable; the same again changes nothing.",
  })
  writeTrainingCase(
    @Ctx() context: OperationContext,
    @Arg("input", () => WriteTrainingCaseInput, { description: "The case." })
    input: WriteTrainingCaseInput,
  ) {
    const organisationId = decodeId("organisation", input.organisation);
    const { reference, title } = input;
    const story = toStory(input);
    return mutate(context, {
      name: "writeTrainingCase",
      input,
      work: (session) => writeTrainingCase(session, { organisationId, reference, title, story }),
      answer: async (id) => {
        const row = await present(context.loaders.trainingCase.byId.load(id));
        return new TrainingCaseSuccess(new TrainingCase(row));
      },
    });
  }

  @FieldResolver(() => Organisation, { description: "Whose case it is." })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: TrainingCase,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.organisationId)));
  }

  @FieldResolver(() => [TrainingCase], {
    description: "All versions of the case, the first one first.",
  })
  async versions(
    @Ctx() context: OperationContext,
    @Root() { row }: TrainingCase,
  ): Promise<TrainingCase[]> {
    const rows = await context.loaders.trainingCase.versions.load(caseKey(row));
    return rows.map(toTrainingCase);
  }
}
