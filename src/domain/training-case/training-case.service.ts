import { isDeepStrictEqual } from "node:util";
import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { identifyingDetails } from "../identifying-detail";
import { checkAmount } from "../money-checks";
import { notFound } from "../refusal";
import type { TrainingStory } from "./story";
import { findTrainingCase, insertTrainingCase, isOrganisation } from "./training-case.repository";

/** A case to write, or to write anew. */
export interface NewTrainingCase {
  readonly organisationId: string;
  /** The organisation's own name for it, the same in all versions. */
  readonly reference: string;
  readonly title: string;
  readonly story: TrainingStory;
}

const MOST = 20;
const LONGEST = 500;
const LONGEST_SITUATION = 2_000;

/**
 * Writes a case for training about an invented person. A case that is there is written anew, and what
 * it said before stays readable; the same again changes nothing.
 *
 * @returns its key
 * @throws Refusal when the organisation is not there or not the viewer's to write for, something is
 *   missing or too long, or a text holds what may lead to a real person
 */
export async function writeTrainingCase(
  session: Session,
  { organisationId, reference, title, story }: NewTrainingCase,
): Promise<string> {
  const checks = new Checks(["input"]);
  checks.title(reference, "reference", 60);
  checks.title(title, "title");
  checkStory(checks, story);
  checks.throwIfAny();
  for (const [path, text] of textsOf({ title, story })) checkInvented(checks, path, text);
  checks.throwIfAny();
  if (!(await isOrganisation(session, organisationId))) {
    throw notFound("organisation", ["input", "organisation"]);
  }
  await authorise(session, "training-case.write", { organisationId });
  const before = await findTrainingCase(session, organisationId, reference);
  if (before && before.title === title && isDeepStrictEqual(before.story, story)) return before.id;
  const id = newId();
  await insertTrainingCase(session, {
    ...{ id, organisationId, reference, title, story },
    number: (before?.number ?? 0) + 1,
    writtenBy: session.viewer.subject,
  });
  return id;
}

const LISTS = ["whatMatters", "strengths", "needs", "services", "outcomes"] as const;

function checkStory(checks: Checks, story: TrainingStory): void {
  checks.title(story.name, "name", 60);
  checks.title(story.situation, "situation", LONGEST_SITUATION);
  for (const name of LISTS) {
    if (!checks.count(story[name], MOST, name)) continue;
    story[name].forEach((one, i) => checks.title(one, [name, String(i)], LONGEST));
  }
  if (checks.count(story.whoHelps, MOST, "whoHelps")) {
    story.whoHelps.forEach(({ who, how }, i) => {
      checks.title(who, ["whoHelps", String(i), "who"], LONGEST);
      if (how !== null) checks.title(how, ["whoHelps", String(i), "how"], LONGEST);
    });
  }
  if (story.budget) checkAmount(checks, story.budget, ["budget", "amount"], { least: 1 });
}

/** Each text with its place in the input. */
function textsOf({ title, story }: Pick<NewTrainingCase, "title" | "story">) {
  const texts: [path: readonly string[], text: string][] = [
    [["title"], title],
    [["name"], story.name],
    [["situation"], story.situation],
    ...LISTS.flatMap((name) =>
      story[name].map((one, i): [string[], string] => [[name, String(i)], one]),
    ),
    ...story.whoHelps.map(({ who, how }, i): [string[], string] => [
      ["whoHelps", String(i)],
      `${who} ${how ?? ""}`,
    ]),
  ];
  return texts;
}

function checkInvented(checks: Checks, path: readonly string[], text: string): void {
  for (const { found } of identifyingDetails(text)) {
    checks.that(
      false,
      path,
      "IDENTIFYING",
      `"${found}" may lead to a real person: everybody here reads this, so invent all of it.`,
    );
  }
}
