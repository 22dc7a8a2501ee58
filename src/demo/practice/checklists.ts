import { mapChecklist } from "../../domain/checklist/checklist-mapping.service";
import {
  recordChecklists,
  type NewAnswer,
  type NewChecklistRecord,
} from "../../domain/checklist/checklist-record.service";
import { defineChecklist } from "../../domain/checklist/checklist.service";
import { addDays } from "../../domain/period";
import { today } from "../../domain/today";
import type { Acting } from "../acting";
import {
  findDemoEngagements,
  findDemoNodes,
  isAnyChecklistThere,
  type DemoEngagement,
} from "./checklist-names.repository";
import type { DemoPart } from "./part";

const CONTRACT = "ALD-HOM-01";
const MODEL = "settled-lives";
const COMMISSIONER = "commissioner-aldermere";
const MANAGER = "manager-quillfold";

const DEFINITION = {
  ...{ code: "home-and-after", edition: "2026", title: "A home and what comes with it" },
  description: "End outcomes of housing support: what was needed, and what came about.",
  source: "Invented for the demonstration; agreed between Aldermere and Quillfold.",
  areas: [
    {
      ...{ code: "home", title: "A home" },
      items: [
        { code: "settled", text: "Has a settled home" },
        { code: "kept", text: "Kept a home that was at risk" },
      ],
    },
    {
      ...{ code: "money", title: "Money" },
      items: [
        { code: "income", text: "Receives the income that they are entitled to" },
        { code: "debts", text: "Has a plan for debts and keeps to it" },
      ],
    },
    {
      ...{ code: "days", title: "Days" },
      items: [
        { code: "work", text: "Is in paid work" },
        { code: "learning", text: "Learns or volunteers" },
      ],
    },
  ],
};

const MAPPINGS = [
  {
    ...{ node: "keep_home", area: "home" },
    explanation:
      "A settled home is where the support is to lead. It says nothing of how safe it feels.",
  },
  {
    ...{ node: "bills", area: "money" },
    explanation: "An income and a plan for debts are what being on top of bills rests on.",
  },
  {
    ...{ node: "own_life", area: "days" },
    explanation: "Work and learning are two of many plans that somebody may have.",
  },
];

/** Of a hundred people, by turns: how many needed each, and how many of those achieved it. */
const SHARES: readonly (readonly [item: string, need: number, achieved: number])[] = [
  ["settled", 65, 60],
  ["kept", 40, 65],
  ["income", 55, 88],
  ["debts", 45, 45],
  ["work", 50, 30],
  ["learning", 60, 45],
];

/** The last who started are not asked yet. */
const STARTED_BY = "2026-03-31";
const EVERY_NTH_IS_MISSING = 4;
const FIRST_AFTER_DAYS = 21;
const LAST_AFTER_DAYS = 180;

/** A checklist of end outcomes beside the Star, filled in for most of those whom Quillfold supports. */
export const CHECKLISTS: DemoPart = {
  title: "a checklist of end outcomes",
  isThere: isAnyChecklistThere,
  load: async (acting) => {
    const checklistId = await acting.as(COMMISSIONER, "define a checklist", (session) =>
      defineChecklist(session, DEFINITION),
    );
    await map(acting, checklistId);
    await acting.as(MANAGER, "record checklists", async (session) => {
      const people = await findDemoEngagements(session, CONTRACT, STARTED_BY);
      const asked = people.filter((_, i) => i % EVERY_NTH_IS_MISSING > 0);
      const records = asked.flatMap((one, i) => recordsOf(checklistId, one, i));
      await recordChecklists(session, records, (i) => ["records", String(i)]);
    });
  },
};

async function map(acting: Acting, checklistId: string): Promise<void> {
  await acting.as(COMMISSIONER, "map a checklist", async (session) => {
    const nodes = await findDemoNodes(session, MODEL);
    for (const { node, area, explanation } of MAPPINGS) {
      const nodeId = nodes.get(node);
      if (!nodeId) continue;
      await mapChecklist(session, { nodeId, checklistId, area, explanation });
    }
  });
}

/** Of somebody: needs at first, and what came of them later. */
function recordsOf(
  checklistId: string,
  { id, startedOn, endedOn }: DemoEngagement,
  place: number,
): NewChecklistRecord[] {
  const record = (recordedOn: string, answers: NewAnswer[]): NewChecklistRecord => ({
    ...{ engagementId: id, checklistId, recordedOn, answers },
  });
  const answers = SHARES.map(([item, need, achieved], i): NewAnswer => {
    // Steps that share no divisor with a hundred: each share comes about, in no order.
    const isNeeded = (place * 37 + i * 17) % 100 < need;
    const isAchieved = (place * 61 + i * 29) % 100 < achieved;
    return { item, need: isNeeded, achieved: isNeeded ? isAchieved : null };
  });
  const atFirst = answers.map((one) => ({ ...one, achieved: one.need ? false : null }));
  const last = earlier(endedOn ?? addDays(startedOn, LAST_AFTER_DAYS), today());
  const first = addDays(startedOn, FIRST_AFTER_DAYS);
  return [...(first < last ? [record(first, atFirst)] : []), record(last, answers)];
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
