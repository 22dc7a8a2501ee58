import type { Cue } from "./cues/cue";
import { INPUT_CUES } from "./cues/input-cues";
import { OUTCOME_CUES } from "./cues/outcome-cues";
import { OUTPUT_CUES } from "./cues/output-cues";
import { PROCESS_CUES } from "./cues/process-cues";
import { firstMatch } from "./matching";
import {
  OBJECTIVE_KINDS,
  type DecidingWords,
  type KindShare,
  type ObjectiveKind,
} from "./classification";
import type { Reading } from "./reading";

const CUES: readonly Cue[] = [...OUTCOME_CUES, ...OUTPUT_CUES, ...PROCESS_CUES, ...INPUT_CUES];

/** A cue that fits a text, and the units it fits. */
interface Finding {
  readonly cue: Cue;
  readonly at: readonly number[];
}

/**
 * The four kinds with their shares, the likeliest first. Each cue that fits adds its points once,
 * however often it fits; a share is `exp(points) / sum of exp(points)`, so that each point more
 * multiplies the odds by the same.
 */
export function score(reading: Reading): KindShare[] {
  const findings = CUES.flatMap((cue): Finding[] => {
    const at = firstMatch(cue.pattern, reading.units);
    return at === null ? [] : [{ cue, at }];
  });
  const weights = OBJECTIVE_KINDS.map((kind) => Math.exp(pointsFor(kind, findings)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return OBJECTIVE_KINDS.map((kind, index) => ({
    kind,
    share: weights[index]! / sum,
    words: wordsFor(kind, findings, reading),
  })).sort((a, b) => b.share - a.share);
}

function pointsFor(kind: ObjectiveKind, findings: readonly Finding[]): number {
  return findings.reduce((points, { cue }) => points + (cue.points[kind] ?? 0), 0);
}

function wordsFor(
  kind: ObjectiveKind,
  findings: readonly Finding[],
  reading: Reading,
): DecidingWords[] {
  return findings
    .filter(({ cue }) => (cue.points[kind] ?? 0) !== 0)
    .map(({ cue, at }): DecidingWords => {
      const points = cue.points[kind]!;
      const spans = at.map((index) => {
        const { start, end } = reading.units[index]!;
        return { start, end };
      });
      return {
        words: spans.map(({ start, end }) => reading.text.slice(start, end)).join(" … "),
        spans,
        pull: points > 0 ? "towards" : "away",
        strength: Math.abs(points),
        why: cue.why,
      };
    })
    .sort((a, b) => b.strength - a.strength);
}
