import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { refuseIdentifying } from "../identifying-detail";
import { describeDay } from "../period";
import { conflict, expectVersion, notAllowed, notFound } from "../refusal";
import { findService } from "../service/service.repository";
import { today } from "../today";
import { CaseStudyState, type CaseStudyEntity } from "./case-study.entity";
import {
  findCaseStudy,
  insertCaseStudy,
  isEngaged,
  updateCaseStudy,
  type CaseStudyChanges,
} from "./case-study.repository";

/** A story to write. */
export interface NewCaseStudy {
  readonly serviceId: string;
  readonly title: string;
  readonly body: string;
  /** Whom it is about: for their provider alone. Null for nobody in particular. */
  readonly serviceUserId: string | null;
}

/**
 * Writes the draft of a case study, which its provider alone sees.
 *
 * @returns its key
 */
export async function writeCaseStudy(session: Session, story: NewCaseStudy): Promise<string> {
  const { serviceId, title, body, serviceUserId } = story;
  const service = await findService(session, serviceId);
  if (!service) throw notFound("service", ["input", "service"]);
  await authorise(session, "case-study.write", { serviceId });
  const checks = new Checks(["input"]);
  checkWords(checks, { title, body });
  checks.that(
    serviceUserId === null || (await isEngaged(session, serviceId, serviceUserId)),
    "about",
    "NOT_OF_THE_SERVICE",
    "Name somebody who is or was engaged with this service, or nobody.",
  );
  checks.throwIfAny();
  const { contractId } = service;
  return insertCaseStudy(session, { contractId, serviceId, title, body }, serviceUserId);
}

/** Changes the words of a draft. What is null stays as it is. */
export async function changeCaseStudy(
  session: Session,
  id: string,
  version: number,
  words: { readonly title: string | null; readonly body: string | null },
): Promise<string> {
  const story = await getForChange(session, id, version);
  if (story.state !== CaseStudyState.DRAFT) {
    throw notAllowed(
      "NOT_A_DRAFT",
      "Others have read this: withdraw it, with a reason, and write another one.",
    );
  }
  const { title, body } = { title: words.title ?? story.title, body: words.body ?? story.body };
  const checks = new Checks(["input"]);
  checkWords(checks, { title, body });
  checks.throwIfAny();
  return update(session, story, { title, body });
}

/** When and in what words somebody agreed that their story is told. */
export interface Consent {
  readonly consentedOn: string;
  readonly consentWords: string;
}

/**
 * Shares a draft with all who take part in the contract.
 *
 * @throws Refusal `ValidationFailed` without consent, or where the words lead to a person
 */
export async function shareCaseStudy(
  session: Session,
  id: string,
  version: number,
  { consentedOn, consentWords }: Consent,
): Promise<string> {
  const story = await getForChange(session, id, version);
  if (story.state !== CaseStudyState.DRAFT) {
    const is = story.state === CaseStudyState.SHARED ? "shared already" : "withdrawn";
    throw notAllowed("NOT_A_DRAFT", `This case study is ${is}.`);
  }
  const checks = new Checks(["input"]);
  checks.that(
    consentWords.trim() !== "",
    "consentWords",
    "REQUIRED",
    "Say in what words they agreed: nobody's story is told without their consent.",
  );
  checks.text(consentWords, "consentWords");
  checks.that(
    consentedOn <= today(),
    "consentedOn",
    "IN_THE_FUTURE",
    `${describeDay(consentedOn)} is still to come: give the day on which they agreed.`,
  );
  const { contractId, title, body } = story;
  for (const [path, text] of Object.entries({ title, body, consentWords })) {
    await refuseIdentifying(session, checks, path, text, contractId);
  }
  checks.throwIfAny();
  const { subject } = session.viewer;
  return update(session, story, {
    ...{ state: CaseStudyState.SHARED, consentedOn, consentWords },
    ...{ sharedBy: subject, sharedAt: new Date() },
  });
}

/** Takes a case study back: from then on its provider alone sees it. */
export async function withdrawCaseStudy(
  session: Session,
  id: string,
  version: number,
  reason: string,
): Promise<string> {
  const story = await getForChange(session, id, version);
  if (story.state === CaseStudyState.WITHDRAWN) {
    throw notAllowed("ALREADY_WITHDRAWN", "This case study is withdrawn already.");
  }
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  return update(session, story, {
    ...{ state: CaseStudyState.WITHDRAWN, withdrawnBy: session.viewer.subject },
    ...{ withdrawnAt: new Date(), withdrawnReason: reason },
  });
}

async function getForChange(
  session: Session,
  id: string,
  version: number,
): Promise<CaseStudyEntity> {
  const story = await findCaseStudy(session, id);
  if (!story) throw notFound("case study", ["input", "caseStudy"]);
  await authorise(session, "case-study.write", { serviceId: story.serviceId });
  expectVersion("case study", story.version, version);
  return story;
}

async function update(
  session: Session,
  story: CaseStudyEntity,
  changes: CaseStudyChanges,
): Promise<string> {
  if (await updateCaseStudy(session, story, changes)) return story.id;
  throw conflict("This case study was changed in the meantime: read it again.");
}

function checkWords(checks: Checks, { title, body }: Pick<CaseStudyEntity, "title" | "body">) {
  checks.title(title, "title");
  checks.that(body.trim() !== "", "body", "REQUIRED", "body must not be blank.");
  checks.text(body, "body");
}
