import { andList, counted, people, signed } from "../../evidence/words";
import {
  UNTIED,
  type ChangeFacts,
  type IndicatorFacts,
  type NodeFacts,
  type SuggestingRule,
  type Suggestion,
} from "../learning-facts";
import { LearningRule } from "../learning-rule";
import { ENOUGH } from "./coverage-rules";

/** Under this share of the way when the time is over, it is worth a question. */
const SHORT = 0.8;

type StarOfNode = NodeFacts["stars"][number];

/** Whether people moved up by more than chance would tell; by the mean where there is no interval. */
const hasMoved = ({ interval, meanChange }: ChangeFacts): boolean =>
  interval ? interval.low > 0 : meanChange > 0;

/** Whether an indicator moved the way it should; null where that cannot be told. */
function movedItsWay({ moved, wanted }: IndicatorFacts): boolean | null {
  if (moved === null || wanted === null) return null;
  return wanted === "rise" ? moved > 0 : moved < 0;
}

const verb = ({ moved }: IndicatorFacts): string =>
  moved === null || moved === 0 ? "did not move" : moved > 0 ? "rose" : "fell";

function starInWords({ name, meanChange, interval, n }: StarOfNode): string {
  const between = interval
    ? `, 95% interval ${signed(interval.low)} to ${signed(interval.high)}`
    : "";
  const of = n === null ? "" : `, ${people(n)}`;
  return `${name}: mean change ${signed(meanChange)} points${between}${of}.`;
}

/** A Star and an indicator of one outcome that do not tell the same. */
function apart(
  rule: LearningRule,
  isApart: (star: StarOfNode, itsWay: boolean) => boolean,
  ask: (node: NodeFacts, star: StarOfNode, indicator: IndicatorFacts) => string,
): SuggestingRule {
  return ({ nodes }) =>
    nodes.flatMap((node) =>
      node.stars.flatMap((star) =>
        node.indicators.flatMap((indicator): Suggestion[] => {
          const itsWay = movedItsWay(indicator);
          if (itsWay === null || !isApart(star, itsWay)) return [];
          return [
            {
              ...{ rule, subject: indicator.title, serviceId: null },
              ...{ starId: star.starId, nodeLineageId: node.lineageId },
              question: ask(node, star, indicator),
              figure: `${indicator.title}: ${indicator.inWords} ${starInWords(star)}`,
              ...{ value: star.meanChange, n: star.n },
            },
          ];
        }),
      ),
    );
}

export const indicatorMovedStarDidNot = apart(
  LearningRule.INDICATOR_MOVED_STAR_DID_NOT,
  (star, itsWay) => itsWay && !hasMoved(star),
  (node, star, indicator) =>
    `"${indicator.title}" ${verb(indicator)}, as it should, but people's ${star.name} for ` +
    `"${node.title}" did not move up. Why?`,
);

export const starMovedIndicatorDidNot = apart(
  LearningRule.STAR_MOVED_INDICATOR_DID_NOT,
  (star, itsWay) => !itsWay && hasMoved(star),
  (node, star, indicator) =>
    `People's ${star.name} for "${node.title}" moved up, but "${indicator.title}" ` +
    `${verb(indicator)}${indicator.moved === 0 ? "" : `, and should ${indicator.wanted}`}. Why?`,
);

/** Together, as they are mostly asked of the same people. */
export const notMeasured: SuggestingRule = ({ nodes }) => {
  const missing = nodes.flatMap(({ lineageId, indicators }) =>
    indicators
      .filter(({ hasTarget, overdue }) => hasTarget && overdue.length > 0)
      .map(({ title, overdue }) => ({ title, overdue, lineageId })),
  );
  const [first, ...others] = missing;
  if (!first) return [];
  const isOne = others.length === 0;
  return [
    {
      ...{ ...UNTIED, rule: LearningRule.NOT_MEASURED },
      nodeLineageId: isOne ? first.lineageId : null,
      subject: isOne ? first.title : null,
      question: isOne
        ? `"${first.title}" has a target, and figures that were due are missing. Who measures it, ` +
          "and what would it take?"
        : `${missing.length} indicators have targets, and figures that were due are missing. Who ` +
          "measures them, what would it take, and is each of them still wanted?",
      figure: `${missing.map(({ title, overdue }) => `${title}: ${andList(overdue)}`).join("; ")}.`,
      ...{ value: missing.length, n: null },
    },
  ];
};

export const behindTarget: SuggestingRule = ({ nodes }) =>
  nodes.flatMap(({ lineageId, indicators }) =>
    indicators.flatMap(({ title, share, isOver, inWords }) => {
      if (share === null || !(share < 0 || (isOver && share < SHORT))) return [];
      const how = share < 0 ? "is moving away from its target" : "fell short of its target";
      return [
        {
          ...{ ...UNTIED, rule: LearningRule.BEHIND_TARGET, nodeLineageId: lineageId },
          subject: title,
          question: `"${title}" ${how}. What has changed since it was set, and is it still the right one?`,
          ...{ figure: inWords, value: share, n: null },
        },
      ];
    }),
  );

export const paidForButNotMoved: SuggestingRule = ({ nodes }) =>
  nodes.flatMap((node) =>
    node.paid.flatMap(({ title, accepted }) =>
      node.stars.flatMap((star): Suggestion[] => {
        if (accepted === null || accepted < ENOUGH || hasMoved(star)) return [];
        return [
          {
            ...{ ...UNTIED, rule: LearningRule.PAID_FOR_BUT_NOT_MOVED },
            ...{ starId: star.starId, nodeLineageId: node.lineageId, subject: title },
            question:
              `"${title}" is paid for, and people's ${star.name} for "${node.title}" did not ` +
              "move up. What does each of the two see that the other does not?",
            figure: `${counted(accepted, "claim")} accepted. ${starInWords(star)}`,
            ...{ value: star.meanChange, n: star.n },
          },
        ];
      }),
    ),
  );

export const signals: SuggestingRule = ({ signals: all }) =>
  all.map(({ rule, code, starId, about, inWords, question, figure, n }) => ({
    ...{ ...UNTIED, rule, starId, n, subject: code },
    ...{ question: `${about}: ${inWords} ${question}`, figure: inWords, value: figure },
  }));
