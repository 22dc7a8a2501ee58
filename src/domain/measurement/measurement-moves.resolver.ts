import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import type { MeasurementFacts } from "./measurement-checks";
import type { Disaggregation } from "./measurement.entity";
import { MeasurementState } from "./measurement.entity";
import {
  ChangeMeasurementInput,
  ChangeMeasurementResult,
  MeasurementSuccess,
  RecordMeasurementInput,
  RecordMeasurementResult,
  ReturnMeasurementInput,
  ReturnMeasurementResult,
  SubmitMeasurementInput,
  SubmitMeasurementResult,
  VerifyMeasurementInput,
  VerifyMeasurementResult,
  type DisaggregationInput,
  type MeasurementChangesInput,
} from "./measurement.inputs";
import { changeMeasurement, moveMeasurement, recordMeasurement } from "./measurement.service";
import { Measurement } from "./measurement.type";

@Resolver()
export class MeasurementMovesResolver {
  @Requires("measurement.submit")
  @Mutation(() => RecordMeasurementResult, { description: "Enters a figure as a draft." })
  recordMeasurement(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordMeasurementInput, { description: "The figure." })
    input: RecordMeasurementInput,
  ) {
    const measurement = {
      indicatorId: decodeId("indicator", input.indicator),
      contractId: decodeId("contract", input.contract),
      period: input.period,
      ...figuresOf(input),
      disaggregations: input.disaggregations?.map(partOf) ?? [],
      note: input.note ?? null,
      saidBy: input.saidBy ?? null,
    };
    return mutate(context, {
      name: "recordMeasurement",
      input,
      work: (session) => recordMeasurement(session, measurement),
      answer: (id) => success(context, id),
    });
  }

  @Requires("measurement.submit")
  @Mutation(() => ChangeMeasurementResult, {
    description: "Changes a draft or a returned measurement.",
  })
  changeMeasurement(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeMeasurementInput, { description: "Which, and what to change." })
    input: ChangeMeasurementInput,
  ) {
    const at = { id: decodeId("measurement", input.measurement), version: input.version };
    return mutate(context, {
      name: "changeMeasurement",
      input,
      work: (session) => changeMeasurement(session, at, changesOf(input.changes)),
      answer: (id) => success(context, id),
    });
  }

  @Requires("measurement.submit")
  @Mutation(() => SubmitMeasurementResult, {
    description: "Gives a draft or a mended measurement to the commissioner.",
  })
  submitMeasurement(
    @Ctx() context: OperationContext,
    @Arg("input", () => SubmitMeasurementInput, { description: "Which." })
    input: SubmitMeasurementInput,
  ) {
    return move(context, "submitMeasurement", input, MeasurementState.SUBMITTED);
  }

  @Requires("measurement.verify")
  @Mutation(() => VerifyMeasurementResult, { description: "Accepts a submitted measurement." })
  verifyMeasurement(
    @Ctx() context: OperationContext,
    @Arg("input", () => VerifyMeasurementInput, { description: "Which." })
    input: VerifyMeasurementInput,
  ) {
    return move(context, "verifyMeasurement", input, MeasurementState.VERIFIED);
  }

  @Requires("measurement.verify")
  @Mutation(() => ReturnMeasurementResult, {
    description: "Sends a submitted or verified measurement back, with a reason.",
  })
  returnMeasurement(
    @Ctx() context: OperationContext,
    @Arg("input", () => ReturnMeasurementInput, { description: "Which, and why." })
    input: ReturnMeasurementInput,
  ) {
    return move(context, "returnMeasurement", input, MeasurementState.RETURNED);
  }
}

interface MoveInput {
  readonly measurement: string;
  readonly version: number;
  readonly reason?: string;
  readonly idempotencyKey?: string | null;
}

function move(context: OperationContext, name: string, input: MoveInput, to: MeasurementState) {
  const at = { id: decodeId("measurement", input.measurement), version: input.version };
  return mutate(context, {
    name,
    input,
    work: (session) => moveMeasurement(session, at, to, input.reason ?? null),
    answer: (id) => success(context, id),
  });
}

async function success(context: OperationContext, id: string): Promise<MeasurementSuccess> {
  const row = await present(context.loaders.measurement.byId.load(id));
  return new MeasurementSuccess(new Measurement(row));
}

type FiguresInput = Pick<RecordMeasurementInput, "value" | "numerator" | "denominator">;

function figuresOf({ value, numerator, denominator }: FiguresInput) {
  return {
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
  };
}

function partOf(input: DisaggregationInput): Disaggregation {
  return { dimension: input.dimension, category: input.category, ...figuresOf(input) };
}

function changesOf(input: MeasurementChangesInput): Partial<MeasurementFacts> {
  const { value, numerator, denominator, period, disaggregations, note, saidBy } = input;
  const hasFigures = [value, numerator, denominator].some((figure) => figure !== undefined);
  return {
    ...(period && { period }),
    ...(hasFigures && figuresOf(input)),
    ...(disaggregations && { disaggregations: disaggregations.map(partOf) }),
    ...(note !== undefined && { note }),
    ...(saidBy !== undefined && { saidBy }),
  };
}
