import { encodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import { World } from "../auth/who-may/world";
import { insertRows } from "../evidence/support/insert-rows";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { pseudonymFor } from "../support/pseudonyms";

export const DEFINITION = {
  ...{ code: "home-ends", edition: "1", title: "Housing ends", source: "Agreed with providers" },
  areas: [
    {
      ...{ code: "home", title: "A home" },
      items: [
        { code: "tenancy", text: "Has a tenancy" },
        { code: "arrears", text: "Has no arrears" },
      ],
    },
    { code: "work", title: "Work", items: [{ code: "job", text: "Has paid work" }] },
  ],
};

export interface Figures {
  people: number | null;
  needIdentified: number | null;
  achieved: number | null;
  achievedShare: number | null;
  suppressed: boolean;
  inWords: string;
  items: { item: { code: string }; needIdentified: number | null; achieved: number | null }[];
  contracts: { reference: string }[];
  disclosure: { applies: boolean; asAt: string | null; inWords: string[] };
}

const FIGURES = `checklist { code edition } area { code } mapping { id explanation mappedBy }
  people needIdentified achieved achievedShare suppressed inWords whatItTells whatItCannotTell
  besideTheStar contracts { reference } disclosure { applies asAt inWords }
  items { item { code } needIdentified achieved achievedShare suppressed }`;

export type Said = [tenancy: string, arrears: string, job: string];

/** `-` no need, `n` not achieved, `y` achieved. */
export const answersOf = (said: string[]) =>
  ["tenancy", "arrears", "job"].map((item, i) => ({
    item,
    need: said[i] !== "-",
    achieved: said[i] === "-" ? null : said[i] === "y",
  }));

/** Sixty people of two services, a checklist, and who works with them. */
export class ChecklistWorld {
  readonly engagements = Array.from({ length: 60 }, () => newId());

  private constructor(
    readonly api: TestApi,
    readonly world: World,
    /** Key of the second service, in which are the latter thirty. */
    readonly annex: string,
    /** A final outcome of the own side. */
    readonly outcome: string,
  ) {}

  /** The checklist's id. */
  checklist = "";

  static async make(): Promise<ChecklistWorld> {
    const api = await startTestApi();
    const world = await World.make(api);
    const annex = newId();
    await api.database.dataSource.query(
      "insert into service (id, contract_id, provider_id, name) values ($1, $2, $3, 'Annex')",
      [annex, world.own.contract.key, world.own.provider.key],
    );
    const [node] = await api.database.dataSource.query(
      `select n.id from node n join model_version v on v.id = n.model_version_id
       where n.layer = 'final_outcome' and v.status = 'published'
         and v.logic_model_id in (select logic_model_id from model_attachment where contract_id = $1)`,
      [world.own.contract.key],
    );
    const made = new ChecklistWorld(api, world, annex, encodeId("node", node.id));
    await made.enterPeople();
    const defined = await made.run<{ checklist: { id: string } }>(
      "commissioner",
      "defineChecklist",
      DEFINITION,
      "... on ChecklistSuccess { checklist { id } }",
    );
    made.checklist = defined.checklist.id;
    return made;
  }

  run<T>(who: string, mutation: string, input: object, success: string) {
    return runMutation<T>(this.api.as(who), mutation, input, success);
  }

  /** Records of a day, entered at its noon; past the services. */
  async record(at: string, saidBy: (i: number) => Said | null): Promise<void> {
    const { dataSource } = this.api.database;
    const [row] = await dataSource.query("select id from checklist where edition = '1'");
    const rows = this.engagements.flatMap((id, i) => {
      const said = saidBy(i);
      return said ? [{ id, answers: answersOf(said) }] : [];
    });
    await insertRows(
      dataSource,
      "checklist_record",
      rows.map(({ id, answers }) => ({
        ...{ id: newId(), engagement_id: id, checklist_id: row.id, recorded_on: at, answers },
        ...{ recorded_by: "a test", recorded_at: new Date(`${at}T12:00:00Z`) },
      })),
    );
  }

  async read(who: string, args = ""): Promise<Figures[]> {
    const data = await this.api.as(who).ask<{ node: { evidence: { checklists: Figures[] } } }>(
      `query ($id: ID!) {
        node(id: $id) { ... on Outcome { evidence${args} { checklists { ${FIGURES} } } } }
      }`,
      { id: this.outcome },
    );
    return data.node.evidence.checklists;
  }

  private async enterPeople(): Promise<void> {
    const { api, annex, engagements } = this;
    const { own } = this.world;
    const people = engagements.map(() => newId());
    await insertRows(
      api.database.dataSource,
      "service_user",
      people.map((id) => ({
        ...{ id, organisation_id: own.provider.key, pseudonym: pseudonymFor(id) },
        created_at: new Date("2025-01-05"),
      })),
    );
    await insertRows(
      api.database.dataSource,
      "engagement",
      engagements.map((id, i) => ({
        ...{ id, provider_id: own.provider.key, reference: `E${i}`, contract_id: own.contract.key },
        ...{ service_user_id: people[i], service_id: i < 30 ? own.service.key : annex },
        ...{ keyworker_id: i === 0 ? own.worker.key : null, started_on: "2025-01-05" },
        ...{ facts: { age_band: i % 2 === 0 ? "18-34" : "35-54" }, version: 1 },
        entered_at: new Date("2025-01-05"),
      })),
    );
  }
}
