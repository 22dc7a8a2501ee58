import { notAllowed } from "../refusal";
import { MeasurementState } from "./measurement.entity";

/** Which states a measurement may move to from each. */
const MOVES: Readonly<Record<MeasurementState, readonly MeasurementState[]>> = {
  [MeasurementState.DRAFT]: [MeasurementState.SUBMITTED],
  [MeasurementState.SUBMITTED]: [MeasurementState.VERIFIED, MeasurementState.RETURNED],
  [MeasurementState.VERIFIED]: [MeasurementState.RETURNED],
  [MeasurementState.RETURNED]: [MeasurementState.SUBMITTED],
};

/** States in which the figures may still change. */
const OPEN = [MeasurementState.DRAFT, MeasurementState.RETURNED];

/** How far along each state is: a file never takes a measurement back. */
const RANK: Readonly<Record<MeasurementState, number>> = {
  [MeasurementState.DRAFT]: 0,
  [MeasurementState.RETURNED]: 1,
  [MeasurementState.SUBMITTED]: 2,
  [MeasurementState.VERIFIED]: 3,
};

/** @throws Refusal `ILLEGAL_MOVE`, saying which moves are legal */
export function checkMove(from: MeasurementState, to: MeasurementState): void {
  const legal = MOVES[from];
  if (legal.includes(to)) return;
  throw notAllowed(
    "ILLEGAL_MOVE",
    `This measurement is ${from} and cannot become ${to}: from here it can become ` +
      `${legal.join(" or ")}.`,
  );
}

/** @throws Refusal `NOT_OPEN` when the figures may not change */
export function checkOpen(state: MeasurementState): void {
  if (OPEN.includes(state)) return;
  throw notAllowed(
    "NOT_OPEN",
    `This measurement is ${state}, and its figures cannot change: return it with a reason first.`,
  );
}

/** Whether a file that says `to` takes a measurement on from `from`; never back. */
export function isForward(from: MeasurementState, to: MeasurementState): boolean {
  return RANK[to] > RANK[from] || (from === MeasurementState.SUBMITTED && to === "returned");
}
