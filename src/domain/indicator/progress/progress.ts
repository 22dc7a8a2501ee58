import { describePeriod } from "../../period";
import { divide, Exact, toExact } from "../exact";
import { IndicatorDirection } from "../indicator.entity";
import { display } from "../unit";
import type { Figure } from "./figure.types";
import type { TargetChoice } from "./target-choice";

/** What can be said of the way from the baseline to the target. */
export enum ProgressStatus {
  GIVEN = "given",
  SO_FAR = "so_far",
  HELD = "held",
  DRIFTED = "drifted",
  INCOMPLETE = "incomplete",
  NO_VALUE = "no_value",
  NO_TARGET = "no_target",
  NO_BASELINE = "no_baseline",
  TARGET_IS_BASELINE = "target_is_baseline",
}

/** How far an indicator has come, with a sentence about it. */
export interface Progress {
  readonly status: ProgressStatus;
  /** (actual - baseline) / (target - baseline); below 0 and above 1 where it went so far. */
  readonly raw: Exact | null;
  /** `raw` within 0..1. */
  readonly clamped: Exact | null;
  /** actual - target, or actual - baseline without a target; in the indicator's unit. */
  readonly distance: Exact | null;
  readonly words: string;
}

const { GIVEN, SO_FAR, HELD, DRIFTED, INCOMPLETE } = ProgressStatus;
const { NO_VALUE, NO_TARGET, NO_BASELINE, TARGET_IS_BASELINE } = ProgressStatus;

const ZERO = new Exact("0");
const ONE = new Exact("1");

/** Progress of a figure towards its target (D7). The unrounded figure is used. */
export function progress(figure: Figure, choice: TargetChoice): Progress {
  const { definition } = figure;
  const actual = figure.value;
  const target = choice.target ? toExact(choice.target.value) : null;
  const baseline = toExact(definition.baseline);
  const isMaintain = definition.direction === IndicatorDirection.MAINTAIN;
  const level = target ?? (isMaintain ? baseline : null);
  if (!actual) return none(NO_VALUE, () => "There is no figure to measure progress by.");
  if (!level) return none(NO_TARGET, () => withoutTarget(choice));
  if (figure.isShort && definition.direction !== IndicatorDirection.UP) {
    return none(INCOMPLETE, () => incomplete(figure));
  }
  const raw = way(actual, baseline, level);
  const steps = { raw, actual, level };
  if (isMaintain) return heldOrDrifted(figure, level, steps);
  if (!baseline) {
    const why = "Nobody measured a baseline, so the way to it is unknown.";
    return told(NO_BASELINE, steps, () => `${against(figure, choice)} ${why}`);
  }
  if (!raw) {
    const why = "The target is the baseline: there is no way between them.";
    return told(TARGET_IS_BASELINE, steps, () => `${against(figure, choice)} ${why}`);
  }
  return told(figure.isShort ? SO_FAR : GIVEN, steps, () => given(figure, choice, raw));
}

/** What progress is made of. */
interface Steps {
  readonly raw: Exact | null;
  readonly actual: Exact;
  readonly level: Exact;
}

/** Words and distance are made when they are asked for. */
class Told implements Progress {
  constructor(
    readonly status: ProgressStatus,
    private readonly steps: Steps | null,
    private readonly makeWords: () => string,
  ) {}

  get raw(): Exact | null {
    return this.steps?.raw ?? null;
  }

  get clamped(): Exact | null {
    return clamp(this.raw);
  }

  get distance(): Exact | null {
    return this.steps && distanceOf(this.steps);
  }

  get words(): string {
    return this.makeWords();
  }
}

const told = (status: ProgressStatus, steps: Steps, words: () => string): Progress =>
  new Told(status, steps, words);

const distanceOf = ({ actual, level }: Steps): Exact => actual.minus(level);

function way(actual: Exact, baseline: Exact | null, target: Exact): Exact | null {
  if (!baseline || target.eq(baseline)) return null;
  return divide(actual.minus(baseline), target.minus(baseline));
}

function clamp(raw: Exact | null): Exact | null {
  if (!raw) return null;
  if (raw.lt(ZERO)) return ZERO;
  return raw.gt(ONE) ? ONE : raw;
}

const none = (status: ProgressStatus, words: () => string): Progress =>
  new Told(status, null, words);

/** Held: the same as the level when both are shown with the indicator's decimals. */
function heldOrDrifted({ value, definition }: Figure, level: Exact, steps: Steps): Progress {
  const shown = (exact: Exact): string => display(exact, definition);
  if (value!.round(definition.decimals, 1).eq(level.round(definition.decimals, 1))) {
    return told(HELD, steps, () => `Held at ${shown(level)}, where it should stay.`);
  }
  return told(DRIFTED, steps, () => {
    const distance = distanceOf(steps);
    const where = distance.gt(ZERO) ? "above" : "below";
    const by = `${shown(distance.abs())} ${where} the ${shown(level)}`;
    return `Drifted to ${shown(value!)}: ${by} where it should stay.`;
  });
}

function given(figure: Figure, choice: TargetChoice, raw: Exact): string {
  const { definition, isShort } = figure;
  const share = `${raw.times(new Exact("100")).toFixed(0, 1).replace("-0", "0")}%`;
  const from = display(toExact(definition.baseline!), definition);
  const soFar = isShort ? " So far: what is still missing can only add to it." : "";
  const words = `${against(figure, choice)} From a baseline of ${from} that is `;
  const turn = againstDirection(figure, choice);
  if (raw.lt(ZERO)) return `${words}away from the target (${share} of the way).${soFar}${turn}`;
  if (raw.gt(ONE)) return `${words}beyond the target (${share} of the way).${soFar}${turn}`;
  return `${words}${share} of the way to the target.${soFar}${turn}`;
}

/** "1,680 sessions, with a target of 9,000 sessions for April 2025 to March 2026." */
function against({ value, definition }: Figure, { target }: TargetChoice): string {
  const wanted = display(toExact(target!.value), definition);
  const period = describePeriod({ start: target!.periodStart, end: target!.periodEnd });
  return `${display(value!, definition)}, with a target of ${wanted} for ${period}.`;
}

function againstDirection({ definition }: Figure, { target }: TargetChoice): string {
  const isRise = toExact(target!.value).gt(toExact(definition.baseline!));
  if (isRise === (definition.direction === IndicatorDirection.UP)) return "";
  const [good, wanted] = isRise ? ["fall", "higher"] : ["rise", "lower"];
  return ` Mind that it should ${good}, yet its target is ${wanted} than its baseline.`;
}

function withoutTarget({ period, longer }: TargetChoice): string {
  const none = `There is no target for ${describePeriod(period)}.`;
  if (!longer) return none;
  const around = describePeriod({ start: longer.periodStart, end: longer.periodEnd });
  return `${none} That for ${around} is for a longer time than these figures were added up over.`;
}

function incomplete({ value, definition, missing }: Figure): string {
  const known = display(value!, definition);
  const gaps = missing.length === 1 ? "1 stretch is" : `${missing.length} stretches are`;
  const why =
    definition.direction === IndicatorDirection.DOWN
      ? "as less is better, progress worked out now would look better than it is."
      : "whether it held can be told when they are there.";
  return `${known} so far, but ${gaps} still missing: ${why}`;
}
