import type { Session } from "../../db/session";
import { asAggregates } from "../../disclosure/as-aggregates";
import { DEFAULT_POLICY } from "../../disclosure/policy";
import { LearningEntryKind } from "../../domain/learning/learning-entry.entity";
import type { Suggestion } from "../../domain/learning/learning-facts";
import { LearningQuestionState } from "../../domain/learning/learning-question.entity";
import { LearningRule } from "../../domain/learning/learning-rule";
import {
  askQuestion,
  logLearning,
  turnQuestion,
  type NewEntry,
} from "../../domain/learning/learning.service";
import { toldToAll, type Meant } from "../../domain/learning/told-to-all";
import { createLoaders } from "../../loaders";
import { ProcessMemory } from "../../process-memory";
import type { Acting } from "../acting";
import {
  findLearningNames,
  isAnythingAsked,
  type LearningNames,
} from "./learning-names.repository";
import type { DemoPart } from "./part";

const CONTRACT = "ALD-HOM-01";
const WAYMARK = { code: "waymark", edition: "2024" };

const COMMISSIONER = "commissioner-aldermere";
const MANAGER = "manager-quillfold";
const KEYWORKER = "keyworker-quillfold";

const { DISCUSSED, TRIED, NEXT_DATA } = LearningEntryKind;

/** Something asked, and what became of it. */
interface Told {
  readonly who: string;
  /** In own words; null for those of the rule, with its figure of now. */
  readonly question: string | null;
  readonly rule: LearningRule | null;
  /** By name; null for the contract as a whole. */
  readonly service: string | null;
  readonly log: readonly { readonly who: string; readonly entries: readonly NewEntry[] }[];
  /** Why its asker closed it; null where it is open. */
  readonly closed: string | null;
}

const entry = (
  kind: LearningEntryKind,
  happenedOn: string,
  body: string,
  ...tookPart: string[]
): NewEntry => ({ kind, happenedOn, body, tookPart, figure: null });

const QUESTIONS: readonly Told[] = [
  {
    who: MANAGER,
    question:
      "Many people whom outreach meets have one reading only. What happens between the first and " +
      "the second?",
    rule: LearningRule.MISSING_SECOND_READINGS,
    service: "Street outreach",
    log: [
      {
        who: KEYWORKER,
        entries: [
          entry(
            DISCUSSED,
            "2026-02-12",
            "We meet people twice, find them a bed, and somebody else goes on with them. Nobody " +
              "has time for a second reading in the week of a move.",
            "keyworkers of outreach",
            "keyworkers of floating support",
          ),
        ],
      },
      {
        who: MANAGER,
        entries: [
          entry(
            TRIED,
            "2026-03-02",
            "Whoever takes a person on does the second reading with them in the first month, and " +
              "outreach joins the conversation where the person wants it.",
          ),
          entry(
            NEXT_DATA,
            "2026-07-20",
            "More second readings are there for the people who moved on; those who left the town " +
              "still have one.",
          ),
        ],
      },
    ],
    closed:
      "The gap was the hand-over, not the readings. Those who leave town we cannot read again; we " +
      "ask about them in another way.",
  },
  {
    who: COMMISSIONER,
    question: null,
    rule: LearningRule.STAYS_AT_STAGE,
    service: null,
    log: [
      {
        who: COMMISSIONER,
        entries: [
          entry(
            DISCUSSED,
            "2026-06-18",
            "At the contract meeting. No service says that it works with the middle of the way; " +
              "both stop just before it or begin just after it.",
            "commissioner",
            "manager of Quillfold",
          ),
        ],
      },
      {
        who: KEYWORKER,
        entries: [
          entry(
            DISCUSSED,
            "2026-06-25",
            "People set out and then wait: for a flat, for a letter about benefits, for a place in " +
              "treatment. While they wait we see them less, as nothing seems to happen.",
            "six keyworkers of floating support",
            "two people who have been through it",
          ),
        ],
      },
      {
        who: MANAGER,
        entries: [
          entry(
            TRIED,
            "2026-07-06",
            "One of us keeps a list of everybody who waits, and sees each of them every week until " +
              "the waiting is over. A peer mentor comes along to the first appointment.",
          ),
        ],
      },
    ],
    closed: null,
  },
  {
    who: KEYWORKER,
    question:
      "People say that the flat is fine and the evenings are long. Do our readings show it?",
    rule: null,
    service: "Floating support",
    log: [
      {
        who: KEYWORKER,
        entries: [
          entry(
            DISCUSSED,
            "2026-09-14",
            "In most notes the home is going well before the week is. We would like something to " +
              "offer in the evenings before we ask for more readings.",
            "keyworkers of floating support",
          ),
        ],
      },
    ],
    closed: null,
  },
];

/** What was asked of the contract, who discussed it, what was tried and what the next data said. */
export const LEARNING: DemoPart = {
  title: "questions and what was learned",
  isThere: (session) => isAnythingAsked(session, CONTRACT),
  load: async (acting) => {
    const names = await acting.as(COMMISSIONER, "look the contract up", (session) =>
      findLearningNames(session, CONTRACT, WAYMARK),
    );
    if (!names) return;
    for (const told of QUESTIONS) await tell(acting, names, told);
  },
};

/** What a rule says of what was just entered, as everybody may be told it. */
async function sayNow(session: Session, meant: Meant): Promise<Suggestion | null> {
  const guarded = asAggregates(session);
  const loaders = createLoaders(guarded, DEFAULT_POLICY, new ProcessMemory(), null);
  return toldToAll(loaders, await session.reach(), meant);
}

async function tell(acting: Acting, names: LearningNames, told: Told): Promise<void> {
  const { who, question, rule, service, log, closed } = told;
  const { contractId } = names;
  const about = {
    serviceId: service === null ? null : (names.services[service] ?? null),
    starId: rule === null ? null : names.starId,
    ...{ nodeId: null, subject: null },
  };
  const id = await acting.as(who, "ask a question", async (session) => {
    const isOfRule = question === null && rule !== null;
    const said = isOfRule ? await sayNow(session, { contractId, rule, ...about }) : null;
    return askQuestion(session, { contractId, question, rule, told: said, ...about });
  });
  for (const { who: logs, entries } of log) {
    await acting.as(logs, "log what was learned", (session) => logLearning(session, id, entries));
  }
  if (closed === null) return;
  await acting.as(who, "close a question", (session) =>
    turnQuestion(session, id, 1, LearningQuestionState.CLOSED, closed),
  );
}
