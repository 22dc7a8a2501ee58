import type { Session } from "../../db/session";
import { DEFAULT_POLICY } from "../../disclosure/policy";
import { FindingAnswer } from "../../domain/reading-quality/audit-finding.entity";
import { recordAuditFindings } from "../../domain/reading-quality/audit-finding.service";
import { DrawMethod } from "../../domain/reading-quality/case-file-audit.entity";
import { findFindings } from "../../domain/reading-quality/case-file-audit.repository";
import { drawCaseFileAudit } from "../../domain/reading-quality/case-file-audit.service";
import {
  recordSecondScorings,
  type NewSecondScoring,
} from "../../domain/reading-quality/second-scoring.service";
import {
  answerSpotCheck,
  askSpotCheck,
  drawSpotCheck,
} from "../../domain/reading-quality/spot-check.service";
import { recordSupervision } from "../../domain/reading-quality/supervision.service";
import { today } from "../../domain/today";
import type { Acting } from "../acting";
import type { DemoPart } from "./part";
import {
  findReadingsToCheck,
  isAnythingChecked,
  type ReadingToCheck,
} from "./reading-quality-names.repository";

const CONTRACT = "ALD-HOM-01";
const WAYMARK = { code: "waymark", edition: "2024" };
const COMMISSIONER = "commissioner-aldermere";
const MANAGER = "manager-quillfold";
const SERVICE = "Floating support";
const PERIOD = { start: "2024-04-01", end: "2026-03-31" };
const { YES, NO, CANNOT_TELL } = FindingAnswer;

/** Of every so many readings, one was discussed in supervision. */
const ONE_IN = 3;
/** How many cases a second worker scored. */
const SCORED_TWICE = 40;
/** How many readings the spot check looks at. */
const ASKED = 50;

/** Readings that are discussed, drawn, held against case files and scored again. */
export const READING_QUALITY: DemoPart = {
  title: "checks of readings",
  isThere: (session) => isAnythingChecked(session, CONTRACT),
  load: async (acting) => {
    const all = await findReadingsToCheck(acting.session, CONTRACT, WAYMARK);
    const own = all.filter(({ service }) => service === SERVICE);
    const [first] = own;
    if (!first) return;
    const spotCheckId = await ask(acting, first);
    await acting.as(MANAGER, "check readings", async (session) => {
      await recordSupervision(session, {
        readingIds: own.filter((_, i) => i % ONE_IN === 0).map(({ id }) => id),
        discussedOn: today(),
        note: "Gone through together: what was said, and whether the scores say it",
      });
      await audit(session, first);
      await recordSecondScorings(session, secondScorings(own));
      await answer(session, spotCheckId);
    });
  },
};

const ask = (acting: Acting, { serviceId, starId }: ReadingToCheck): Promise<string> =>
  acting.as(COMMISSIONER, "ask for a spot check", (session) =>
    askSpotCheck(
      session,
      {
        ...{ serviceId, starId, period: PERIOD, size: ASKED, seed: "spring" },
        question:
          "Some first readings were done in the week people came. Were they done with the person, " +
          "and did a plan follow?",
      },
      DEFAULT_POLICY,
    ),
  );

async function audit(session: Session, { serviceId, starId }: ReadingToCheck): Promise<void> {
  const auditId = await drawCaseFileAudit(session, {
    ...{ serviceId, starId, period: PERIOD, method: DrawMethod.BY_WORKER, size: null },
    ...{ precision: "0.1", confidence: "0.9", seed: "winter" },
  });
  await look(session, auditId, [18, 18, 18], true);
}

async function answer(session: Session, spotCheckId: string): Promise<void> {
  const auditId = await drawSpotCheck(session, spotCheckId, DEFAULT_POLICY);
  await look(session, auditId, [20, 3, 18], false);
  const words =
    "In the first week people are often too tired for the whole conversation, and workers finish " +
    "the reading alone. From now on the first reading may wait for the third week.";
  await answerSpotCheck(session, spotCheckId, 1, words, DEFAULT_POLICY);
}

/** Looks at all that was drawn: of each question the first so many are no, and some cannot be told. */
async function look(
  session: Session,
  auditId: string,
  [alone, unlike, without]: readonly [number, number, number],
  isFinal: boolean,
): Promise<void> {
  const drawn = await findFindings(session, auditId);
  const findings = drawn.map(({ id }, i) => ({
    findingId: id,
    involvedPerson: i < alone ? NO : YES,
    scoresFitNotes: i % 2 === 0 && i / 2 < unlike ? NO : YES,
    actionPlanFollows: i < without ? NO : i < without + 17 ? CANNOT_TELL : YES,
  }));
  await recordAuditFindings(session, auditId, findings, isFinal);
}

/** What others gave of the same cases: mostly the same, at times a point higher or lower. */
function secondScorings(own: readonly ReadingToCheck[]): NewSecondScoring[] {
  return own
    .filter(({ takenOn, another }) => another !== null && takenOn >= PERIOD.start)
    .slice(-SCORED_TWICE)
    .map(({ id, takenOn, scores, areas, scaleMax, another }, i) => ({
      ...{ readingId: id, worker: another!, scoredOn: takenOn },
      scores: areas.flatMap((area, place) => {
        const score = scores[place] ?? null;
        if (score === null) return [];
        const shift = [0, 0, 1, 0, -1, 0, 0, 2][(i * 5 + place * 3) % 8]!;
        return [{ area, score: Math.min(scaleMax, Math.max(1, score + shift)) }];
      }),
    }));
}
