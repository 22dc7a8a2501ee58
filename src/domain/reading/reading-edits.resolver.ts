import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { changeReading, completeReading } from "./reading-changes.service";
import type { ReadingEntity } from "./reading.entity";
import {
  ChangeReadingInput,
  ChangeReadingResult,
  CompleteReadingInput,
  CompleteReadingResult,
  ReadingSuccess,
  RecordReadingInput,
  RecordReadingResult,
} from "./reading.inputs";
import { recordReading, seeSetting } from "./reading.service";
import { Reading } from "./reading.type";

@Resolver()
export class ReadingEditsResolver {
  @Requires("reading.record")
  @Mutation(() => RecordReadingResult, {
    description: "Records a reading. Once completed, its scores never change.",
  })
  recordReading(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordReadingInput, { description: "Whose reading, when, and its scores." })
    input: RecordReadingInput,
  ) {
    const engagementId = decodeId("engagement", input.engagement);
    const starId = decodeId("star", input.star);
    const reading = { ...input, engagementId, starId };
    // What was just written is not read again; only a repeated request has to look it up.
    let recorded: ReadingEntity | null = null;
    return mutate(context, {
      name: "recordReading",
      input,
      look: (session) => seeSetting(session, reading),
      work: async (session, seen) => {
        recorded = await recordReading(session, reading, seen);
        return recorded.id;
      },
      answer: async (id) =>
        recorded ? new ReadingSuccess(new Reading(recorded)) : success(context, id),
    });
  }

  @Requires("reading.record")
  @Mutation(() => ChangeReadingResult, { description: "Changes a reading in progress." })
  changeReading(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeReadingInput, { description: "Which, and what to change." })
    input: ChangeReadingInput,
  ) {
    const id = decodeId("reading", input.reading);
    return mutate(context, {
      name: "changeReading",
      input,
      work: (session) => changeReading(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }

  @Requires("reading.record")
  @Mutation(() => CompleteReadingResult, {
    description: "Completes a reading in progress: from then on its scores never change.",
  })
  completeReading(
    @Ctx() context: OperationContext,
    @Arg("input", () => CompleteReadingInput, { description: "Which reading, as you read it." })
    input: CompleteReadingInput,
  ) {
    const id = decodeId("reading", input.reading);
    return mutate(context, {
      name: "completeReading",
      input,
      work: (session) => completeReading(session, id, input.version),
      answer: () => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<ReadingSuccess> {
  return new ReadingSuccess(new Reading(await present(context.loaders.reading.byId.load(id))));
}
