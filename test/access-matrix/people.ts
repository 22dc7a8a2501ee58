import { key, type World } from "./world";

const organisation = (name: string): string => key("organisation", name);
const contract = (name: string): string => key("contract", name);
const service = (name: string): string => key("service", name);
const worker = (name: string): string => key("worker", name);

interface Placed {
  readonly provider: string;
  readonly service: string;
  readonly contract: string;
  readonly keyworker: string | null;
}

/** The people, by the names that the matrix gives them, and whose they are. */
const PEOPLE: Readonly<Record<string, Placed>> = {
  Anna: of("A", "X1", "Kim of A"),
  Abel: of("A", "X1", "Kit of A"),
  Ada: of("A", "X2", null),
  Bert: of("B", "X1", "Bo of B"),
  Carl: of("C", "Y1", "Cy of C"),
};

function of(provider: string, under: string, keyworker: string | null): Placed {
  return {
    provider: `provider ${provider}`,
    service: `${provider} under ${under}`,
    contract: under,
    keyworker,
  };
}

/** Pseudonyms as the database wants them. */
function pseudonym(letter: string): string {
  return `P${`-${letter.repeat(4)}`.repeat(5)}`;
}

/** People of each provider, their readings and what was said about them. */
export function addPeople(world: World): void {
  Object.entries(PEOPLE).forEach(([name, placed], i) => addPerson(world, name, placed, i));
  for (const [name, provider] of [
    ["Aida, of A, without an engagement", "provider A"],
    ["Cora, of C, without an engagement", "provider C"],
  ] as const) {
    const organisation_id = organisation(provider);
    world.row("service_user", name, { organisation_id, pseudonym: pseudonym("Z") });
  }
  for (const who of ["provider A", "provider B", "fund I"]) {
    const person = { organisation_id: organisation(who), pseudonym: pseudonym("Y") };
    world.add("service_user", `of ${who}`, person);
  }
  addNewEngagements(world);
  addMoves(world);
  addShell(world);
}

function addPerson(world: World, name: string, placed: Placed, i: number): void {
  const provider_id = organisation(placed.provider);
  const [service_id, contract_id] = [service(placed.service), contract(placed.contract)];
  const keyworker_id = placed.keyworker && worker(placed.keyworker);
  world.row("service_user", name, {
    ...{ organisation_id: provider_id, pseudonym: pseudonym(String(i)) },
  });
  const engagement_id = key("engagement", name);
  const engaged = { service_id, keyworker_id, started_on: "2025-05-01", facts: "{}" };
  world.row("engagement", name, {
    ...{ provider_id, reference: name, service_user_id: key("service_user", name), contract_id },
    ...engaged,
  });
  const revision = { engagement_id, ...engaged, superseded_by: "t" };
  world.row("engagement_revision", `of ${name}`, revision);
  world.add("engagement_revision", `of ${name}`, revision);
  const reading = {
    ...{ provider_id, engagement_id, star_id: key("star", "edition 1"), taken_on: "2025-06-01" },
    ...{ completed_by: "worker", scores: "{1}", recorded_by: "t" },
  };
  world.row("reading", `of ${name}`, { ...reading, reference: name, state: "in_progress" });
  world.add("reading", `of ${name}`, { ...reading, reference: "new", state: "in_progress" });
  const withdrawn = { reason: "mistaken", requested_by: "t" };
  const reading_id = key("reading", `of ${name}`);
  world.row("withdrawal", `of ${name}`, {
    ...{ reading_id, ...withdrawn, state: "refused", decided_by: "u", decided_at: "=now()" },
  });
  world.add("withdrawal", `of ${name}`, { reading_id, ...withdrawn });
}

function addNewEngagements(world: World): void {
  const enter = (name: string, changes: Record<string, unknown> = {}): void => {
    world.add("engagement", name, {
      ...{ provider_id: organisation("provider A"), reference: "new" },
      ...{ service_user_id: key("service_user", "Anna"), contract_id: contract("X1") },
      ...{ service_id: service("A under X1"), keyworker_id: worker("Kim of A") },
      ...{ started_on: "2025-05-01", ...changes },
    });
  };
  enter("Anna's with A, for Kim");
  enter("Anna's with A, for nobody", { keyworker_id: null });
  enter("Bert's with B, for Bo", {
    ...{ provider_id: organisation("provider B"), service_user_id: key("service_user", "Bert") },
    ...{ service_id: service("B under X1"), keyworker_id: worker("Bo of B") },
  });
  enter("Anna's with A under X2", {
    contract_id: contract("X2"),
    service_id: service("A under X2"),
  });
  enter("with the service of another provider", { service_id: service("B under X1") });
  enter("under another contract than the service", { contract_id: contract("X2") });
  enter("said to be another provider's", { provider_id: organisation("provider B") });
  enter("with another provider's person", { service_user_id: key("service_user", "Bert") });
  enter("for another provider's keyworker", { keyworker_id: worker("Bo of B") });
  const reading = {
    ...{ star_id: key("star", "edition 1"), taken_on: "2025-06-01", completed_by: "worker" },
    ...{ scores: "{1}", recorded_by: "t", reference: "new", state: "in_progress" },
    engagement_id: key("engagement", "Anna"),
  };
  world.add("reading", "of Anna, said to be provider B's", {
    ...{ ...reading, provider_id: organisation("provider B") },
  });
  world.add("reading", "of Anna, by a worker of provider A", {
    ...{ ...reading, provider_id: organisation("provider A"), worker_id: worker("Kit of A") },
  });
  world.add("reading", "of Anna, by a worker of provider B", {
    ...{ ...reading, provider_id: organisation("provider A"), worker_id: worker("Bo of B") },
  });
  const revision = { engagement_id: key("engagement", "Anna"), superseded_by: "t", facts: "{}" };
  world.add("engagement_revision", "of Anna, with the service of another provider", {
    ...{ ...revision, service_id: service("B under X1"), started_on: "2025-05-01" },
  });
  world.add("engagement_revision", "of Anna, for another provider's keyworker", {
    ...{ ...revision, service_id: service("A under X1"), started_on: "2025-05-01" },
    keyworker_id: worker("Bo of B"),
  });
}

function addMoves(world: World): void {
  const moves: [string, Record<string, unknown>][] = [
    ["Anna to Kit", { keyworker_id: worker("Kit of A") }],
    ["Anna to provider B's keyworker", { keyworker_id: worker("Bo of B") }],
    ["Anna to provider B's service", { service_id: service("B under X1") }],
    ["Anna to A's service under X2", { service_id: service("A under X2") }],
    ["Anna to contract X2", { contract_id: contract("X2") }],
    ["Anna to provider B", { provider_id: organisation("provider B") }],
    ["Anna's time to Bert", { service_user_id: key("service_user", "Bert") }],
  ];
  for (const [name, change] of moves) world.move("engagement", name, "Anna", change);
  world.moveAll("engagement", "all that there are to Kit", { keyworker_id: worker("Kit of A") });
  world.move("reading", "Anna's to Abel", "of Anna", { engagement_id: key("engagement", "Abel") });
  world.move("reading", "Anna's to Bert", "of Anna", { engagement_id: key("engagement", "Bert") });
  world.move("reading", "Anna's to provider B", "of Anna", {
    provider_id: organisation("provider B"),
  });
  world.move("withdrawal", "Anna's to Abel's reading", "of Anna", {
    reading_id: key("reading", "of Abel"),
  });
}

/** What is left of somebody of provider A under X1 who was erased. */
function addShell(world: World): void {
  const provider_id = organisation("provider A");
  world.row("engagement", "somebody of A who was erased", {
    ...{ provider_id, reference: "erased", contract_id: contract("X1"), started_on: "2025-05-01" },
    ...{ service_id: service("A under X1"), shell_person_id: key("shell", "of A") },
  });
}
