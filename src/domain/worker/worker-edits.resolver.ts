import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  ChangeWorkerInput,
  ChangeWorkerResult,
  RecordTrainingInput,
  RecordTrainingResult,
  RegisterWorkerInput,
  RegisterWorkerResult,
  TrainingSuccess,
  WorkerSuccess,
} from "./worker.inputs";
import { changeWorker, recordTraining, registerWorker } from "./worker.service";
import { Training, Worker } from "./worker.type";

@Resolver()
export class WorkerEditsResolver {
  @Requires("worker.manage")
  @Mutation(() => RegisterWorkerResult, { description: "Enters a worker of a provider." })
  registerWorker(
    @Ctx() context: OperationContext,
    @Arg("input", () => RegisterWorkerInput, { description: "Who works for which provider." })
    input: RegisterWorkerInput,
  ) {
    const organisationId = decodeId("organisation", input.organisation);
    const { reference, name } = input;
    return mutate(context, {
      name: "registerWorker",
      input,
      work: (session) => registerWorker(session, { organisationId, reference, name }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("worker.manage")
  @Mutation(() => ChangeWorkerResult, { description: "Changes a worker's name." })
  changeWorker(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeWorkerInput, { description: "Who, and what to change." })
    input: ChangeWorkerInput,
  ) {
    const id = decodeId("worker", input.worker);
    return mutate(context, {
      name: "changeWorker",
      input,
      work: (session) => changeWorker(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }

  @Requires("worker.manage")
  @Mutation(() => RecordTrainingResult, {
    description: "Records that a worker was trained for a Star.",
  })
  recordTraining(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordTrainingInput, { description: "Who was trained for what, and when." })
    input: RecordTrainingInput,
  ) {
    const workerId = decodeId("worker", input.worker);
    const starId = decodeId("star", input.star);
    const { trainedOn, validUntil } = input;
    return mutate(context, {
      name: "recordTraining",
      input,
      work: (session) => recordTraining(session, { workerId, starId, trainedOn, validUntil }),
      answer: async (id) => {
        const row = await present(context.loaders.worker.trainingById.load(id));
        return new TrainingSuccess(new Training(row));
      },
    });
  }
}

async function success(context: OperationContext, id: string): Promise<WorkerSuccess> {
  return new WorkerSuccess(new Worker(await present(context.loaders.worker.byId.load(id))));
}
