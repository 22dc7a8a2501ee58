import type { StarEvidence } from "../evidence/star-evidence";
import { InsufficientReason } from "../evidence/star-evidence";
import type { QualitySignal } from "../evidence/quality-signals";
import { andList, counted } from "../evidence/words";
import type { IndicatorEvidence } from "../indicator/progress/indicator-evidence.service";
import { inMoney } from "../money-words";
import type {
  ShownMetric,
  ShownReconciliation,
} from "../payment/reconciliation/shown-reconciliation";

/** What of a pack may be withheld from its viewer. */
export interface PackParts {
  readonly stars: readonly StarEvidence[];
  readonly outcomes: readonly {
    readonly title: string;
    readonly evidence: readonly StarEvidence[];
  }[];
  readonly indicators: readonly IndicatorEvidence[];
  readonly signals: readonly QualitySignal[];
}

const EXACT =
  "Nothing is withheld from you: you see the people themselves, and figures here may be about few " +
  "of them. Others see less. Before you hand this on, ask whether they may see it; better, let " +
  "them open the page themselves.";

/** What is withheld from the viewer and why, or that nothing is. */
export function withheldInWords({ stars, outcomes, indicators, signals }: PackParts): string[] {
  const answers = [...stars, ...outcomes.flatMap(({ evidence }) => evidence)];
  const isGuarded = answers.some(({ disclosure }) => disclosure !== null);
  const figures = indicators.filter(({ figure }) => figure.withheld > 0);
  const hidden = signals.filter(({ isWithheld }) => isWithheld);
  const silent = outcomes.filter(({ evidence }) =>
    evidence.some(({ insufficient }) => insufficient === InsufficientReason.WITHHELD),
  );
  const words = [
    ...stars.flatMap(aboutStar),
    ...(silent.length > 0
      ? [`No Star figure is given for ${andList(silent.map(({ title }) => `"${title}"`))}.`]
      : []),
    ...(figures.length > 0
      ? [
          `Measurements about too few people are left out of ` +
            `${andList(figures.map(({ indicator }) => `"${indicator.title}"`))}.`,
        ]
      : []),
    ...(hidden.length > 0
      ? [
          `${counted(hidden.length, "signal")} about how readings are made ${hidden.length === 1 ? "is" : "are"} withheld.`,
        ]
      : []),
  ];
  if (!isGuarded && words.length === 0) return answers.length > 0 ? [EXACT] : [];
  return [...new Set(words)];
}

/** What holds for every Star is said once, since repetitions are taken out. */
function aboutStar({ definition: { star }, disclosure }: StarEvidence): string[] {
  const [rule, ...rest] = disclosure?.words ?? [];
  if (rule === undefined) return [];
  return [rule, ...rest.map((words) => `${star.name}, edition ${star.edition}: ${words}`)];
}

/** What was achieved, claimed, verified and paid, metric by metric, in words. */
export function paymentsInWords({ calculated, metrics }: ShownReconciliation): string[] {
  const { currency } = calculated.calculation;
  return metrics.map((metric) => `${titleOf(metric)}: ${metricInWords(metric, currency)}`);
}

const titleOf = ({ tally }: ShownMetric): string => tally.terms?.title ?? "No longer on the card";

function metricInWords(metric: ShownMetric, currency: string): string {
  if (metric.isWithheld) return "withheld, as few people may stand behind it.";
  if (metric.seesClaims) return metric.explanations.join(" ");
  const { paid, amountMinor } = metric.tally.inPeriod;
  return `${counted(paid, "outcome")} paid for by the rules, ${inMoney(amountMinor, currency)}.`;
}
