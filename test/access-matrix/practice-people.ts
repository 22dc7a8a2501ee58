import { placeOf, SERVICES } from "./practice";
import { key, type World } from "./world";

/** Who is supported, in which service. */
const PEOPLE = [
  ["Anna", "A under X1"],
  ["Abel", "A under X1"],
  ["Bert", "B under X1"],
] as const;

const STAR = key("star", "edition 1");
const PERIOD = { period_start: "2025-04-01", period_end: "2025-06-30" };

/** What is checked of people's readings, told of them, recorded of them and agreed with them. */
export function addPracticeOfPeople(world: World): void {
  addSpotChecks(world);
  addAudits(world);
  addReadingChecks(world);
  addStories(world);
  for (const [who] of PEOPLE) addOnesWay(world, who);
  addOutcomesOfTheModel(world);
}

function addSpotChecks(world: World): void {
  const asked = { star_id: STAR, question: "Q", ...PERIOD, seed: "s", size: 1, asked_by: "t" };
  for (const [service, , under] of SERVICES) {
    world.row("spot_check", `at ${service}`, { ...placeOf(service, under), ...asked });
    world.add("spot_check", `at ${service}`, { ...placeOf(service, under), ...asked });
  }
  const here = placeOf("A under X1", "X1");
  const answered = { state: "answered", answer: "A", answered_by: "t", answered_at: "=now()" };
  world.row("spot_check", "at A under X1, answered", { ...here, ...asked, ...answered });
  world.add("spot_check", "at A under X1, answered at once", { ...here, ...asked, ...answered });
  const withdrawn = { state: "withdrawn", answer: null, answered_by: null, answered_at: null };
  for (const row of ["at A under X1", "at A under X1, answered"]) {
    world.move("spot_check", `that ${row}: an answer`, row, { ...answered, answer: "B" });
    world.move("spot_check", `that ${row}: taken back`, row, withdrawn);
  }
}

function addAudits(world: World): void {
  const drawn = {
    ...{ ...PERIOD, method: "random", seed: "s", size: 1, drawn_from: 2, drawn_by: "t" },
    known_at: "2025-07-01",
  };
  const of = (service: string, under: string, edition = "1"): Record<string, unknown> => ({
    ...{ ...placeOf(service, under), star_id: key("star", `edition ${edition}`), ...drawn },
  });
  for (const [service, , under] of SERVICES) {
    world.row("case_file_audit", `of ${service}`, of(service, under));
    if (under === "X1") world.row("case_file_audit", `another of ${service}`, of(service, under));
    world.add("case_file_audit", `of ${service}`, of(service, under));
  }
  for (const [name, asked, edition] of [
    ["for a spot check", "at A under X1", "1"],
    ["for a spot check of another Star", "at A under X1", "2"],
    ["for a spot check at B", "at B under X1", "1"],
  ] as const) {
    const spot_check_id = key("spot_check", asked);
    const audit = { ...of("A under X1", "X1", edition), spot_check_id };
    world.add("case_file_audit", `of A under X1, ${name}`, audit);
  }
  world.row("case_file_audit", "of A under X1, of another Star", of("A under X1", "X1", "2"));
  const finished = { finished_by: "t", finished_at: "=now()" };
  world.row("case_file_audit", "of A under X1, finished", of("A under X1", "X1"));
  world.move(
    "case_file_audit",
    "another of A under X1 is finished",
    "another of A under X1",
    finished,
  );
  for (const [who, service] of PEOPLE) {
    world.row("audit_finding", `of ${who}`, findingOf(who, `of ${service}`));
    world.add("audit_finding", `of ${who}`, findingOf(who, `another of ${service}`));
  }
  world.add("audit_finding", "of Bert, in an audit of A", findingOf("Bert", "of A under X1"));
  const done = "of A under X1, finished";
  world.row("audit_finding", "of Anna, in a finished audit", findingOf("Anna", done));
  world.happens(
    `update case_file_audit set finished_by = 't', finished_at = now()
     where id = '${key("case_file_audit", done)}'`,
  );
  world.add("audit_finding", "of Abel, in a finished audit", findingOf("Abel", done));
  world.add("audit_finding", "of Anna, in an audit of another Star", {
    ...findingOf("Anna", "of A under X1, of another Star"),
  });
}

function findingOf(who: string, audit: string): Record<string, unknown> {
  const audit_id = key("case_file_audit", audit);
  return { audit_id, reading_id: key("reading", `of ${who}`), position: 1 };
}

function addReadingChecks(world: World): void {
  for (const [who] of PEOPLE) {
    const supervision = {
      ...{ reading_id: key("reading", `of ${who}`), discussed_on: "2025-07-01" },
      recorded_by: "t",
    };
    world.row("supervision", `of ${who}`, supervision);
    world.add("supervision", `of ${who}`, supervision);
  }
  const scored = (who: string, by: string): Record<string, unknown> => ({
    ...{ reading_id: key("reading", `of ${who}`), worker_id: key("worker", by), scores: "{1}" },
    ...{ scored_on: "2025-07-01", recorded_by: "t" },
  });
  for (const [who, by] of [
    ["Anna", "Kit of A"],
    ["Abel", "Kim of A"],
    ["Bert", "Bo of B"],
  ] as const) {
    world.row("second_scoring", `of ${who}`, scored(who, by));
  }
  for (const [who, by] of [
    ["Anna", "Kim of A"],
    ["Anna", "Bo of B"],
    ["Bert", "Kim of A"],
  ] as const) {
    world.add("second_scoring", `of ${who} by ${by}`, scored(who, by));
  }
}

function addStories(world: World): void {
  const written = { title: "T", body: "B", written_by: "t" };
  const consented = { consented_on: "2025-07-01", consent_words: "W" };
  const shared = { state: "shared", ...consented, shared_by: "t", shared_at: "=now()" };
  const withdrawn = { withdrawn_by: "t", withdrawn_at: "=now()", withdrawn_reason: "R" };
  for (const [service, , under] of SERVICES) {
    const study = { ...placeOf(service, under), ...written };
    world.row("case_study", `draft of ${service}`, study);
    world.row("case_study", `shared by ${service}`, { ...study, ...shared });
    world.add("case_study", `of ${service}`, study);
  }
  world.row("case_study", "withdrawn by A under X1", {
    ...{ ...placeOf("A under X1", "X1"), ...written, ...shared, ...withdrawn, state: "withdrawn" },
  });
  const about = (who: string, study: string): Record<string, unknown> => ({
    ...{ case_study_id: key("case_study", study), service_user_id: key("service_user", who) },
  });
  for (const [who, service] of PEOPLE.filter(([one]) => one !== "Abel")) {
    const person = about(who, `shared by ${service}`);
    const where = `case_study_id = '${String(person.case_study_id)}'`;
    world.rowBy("case_study_person", `${who} in a shared one`, person, where);
    world.addBy("case_study_person", `${who} in a draft`, about(who, `draft of ${service}`));
  }
  for (const who of ["Ada", "Bert"]) {
    const name = `${who} in a draft of A under X1`;
    world.addBy("case_study_person", name, about(who, "draft of A under X1"));
  }
}

function addOnesWay(world: World, who: string): void {
  const engagement_id = key("engagement", who);
  const on = "2025-07-01";
  const record = {
    ...{ engagement_id, checklist_id: key("checklist", "the one there is"), recorded_on: on },
    ...{ answers: "[]", recorded_by: "t" },
  };
  world.row("checklist_record", `of ${who}`, record);
  world.add("checklist_record", `of ${who}`, record);
  const step = { engagement_id, step: "plan", happened_on: on, recorded_by: "t" };
  world.row("way_step", `of ${who}`, step);
  world.add("way_step", `of ${who}`, step);
  const outcome = { engagement_id, words: "W", agreed_on: on, agreed_by: "t" };
  world.row("personal_outcome", `of ${who}`, outcome);
  const replaces_id = key("personal_outcome", `of ${who}`);
  world.add("personal_outcome", `of ${who}, in the other's place`, { ...outcome, replaces_id });
  const review = {
    ...{ personal_outcome_id: replaces_id, reviewed_on: on, by_person: "achieved" },
    recorded_by: "t",
  };
  world.row("personal_outcome_review", `of ${who}`, review);
  world.add("personal_outcome_review", `of ${who}`, review);
}

function addOutcomesOfTheModel(world: World): void {
  const leads = (who: string, outcome: string): Record<string, unknown> => ({
    personal_outcome_id: key("personal_outcome", `of ${who}`),
    node_lineage_id: key("node", outcome),
  });
  for (const [who] of PEOPLE) {
    world.row("personal_outcome_node", `of ${who}`, leads(who, "1 of published of MX1"));
    world.add("personal_outcome_node", `of ${who}`, leads(who, "2 of published of MX1"));
  }
  world.row("personal_outcome", "of Ada", {
    ...{ engagement_id: key("engagement", "Ada"), words: "W", agreed_on: "2025-07-01" },
    agreed_by: "t",
  });
  world.add("personal_outcome_node", "of Ada, whose contract the model is not for", {
    ...leads("Ada", "1 of published of MX1"),
  });
  for (const version of ["draft of MX1", "published of MY1"]) {
    const name = `of Anna, to one of the ${version}`;
    world.add("personal_outcome_node", name, leads("Anna", `1 of ${version}`));
  }
}
