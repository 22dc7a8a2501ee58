import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { type Asking, type TestApi } from "../support/api";
import { issuesOf, runMutation, type MutationAnswer } from "../support/fixtures";
import { PLAN, STATEMENT, type Plan } from "./plan";
import { startDemonstration } from "../support/demonstration";

const CONTRACT = "ALD-HOM-01";
describe("planning by the journey", () => {
  let api: TestApi;
  let star: string;
  let areas: readonly { id: string; code: string }[];
  let services: Record<string, string>;
  const as = (who: string): Asking => api.as(DEMONSTRATION_PREFIX + who);
  const commissioner = () => as("commissioner-aldermere");
  const manager = () => as("manager-quillfold");
  beforeAll(async () => {
    api = await startDemonstration();
    const found = await commissioner().ask<{
      star: { id: string; areas: { id: string; code: string }[] };
      contract: { services: { id: string; name: string }[] };
    }>(`{ star(code: "waymark", edition: "2024") { id areas { id code } }
          contract(reference: "${CONTRACT}") { services { id name } } }`);
    star = found.star.id;
    areas = found.star.areas;
    services = Object.fromEntries(found.contract.services.map(({ id, name }) => [name, id]));
  }, 120_000);
  afterAll(() => api.close());

  const read = async (asking: Asking, args = "", contract = CONTRACT): Promise<Plan> => {
    const data = await asking.ask<{ contract: { journeyPlan: Plan } }>(
      `query ($contract: ID!) { contract(reference: $contract) {
        journeyPlan(star: "waymark 2024" ${args}) { ${PLAN} } } }`,
      { contract },
    );
    return data.contract.journeyPlan;
  };

  const state = (asking: Asking, input: object): Promise<MutationAnswer> =>
    runMutation(
      asking,
      "stateStages",
      { service: services["Floating support"], star, ...input },
      `... on StateStagesSuccess { service { id } statements { ${STATEMENT} } }`,
    );

  /** Where each engagement was on a day in an area, looked up one by one. */
  const placesOn = (day: string, position: number): Promise<{ id: string; place: string }[]> =>
    api.database.dataSource.query(
      `select e.id, case
         when e.started_on > $1::date then 'not yet'
         when e.ended_on <= $1::date then 'gone'
         else coalesce((
           select g.position::text from star_stage g
           where g.star_id = s.id and (
             select r.scores[$2] from reading r
             where r.engagement_id = e.id and r.star_id = s.id and r.state = 'completed'
               and r.completed_by <> 'service_user' and r.taken_on <= $1::date
             order by r.taken_on desc, r.entered_at desc, r.entry_number desc limit 1
           ) between g.from_score and g.to_score
         ), 'not scored') end as place
       from engagement e
       join contract c on c.id = e.contract_id and c.reference = '${CONTRACT}'
       cross join star s where s.code = 'waymark' and s.edition = '2024'`,
      [day, position],
    );

  it("counts people by their latest reading, then and now, as they are for who sees them", async () => {
    const plan = await read(manager(), ', on: "2026-03-31"');
    expect(plan).toMatchObject({
      ...{ on: "2026-03-31", yearBefore: "2025-03-31", suppressed: false },
      disclosure: { applies: false, asAt: null },
    });
    for (const { area, stages, flows, notScored, notScoredYearBefore } of plan.areas) {
      const now = await placesOn("2026-03-31", area.position);
      const then = new Map(
        (await placesOn("2025-03-31", area.position)).map(({ id, place }) => [id, place]),
      );
      const both = now.map(({ id, place }) => ({ from: then.get(id)!, to: place }));
      const count = (holds: (one: { from: string; to: string }) => boolean): number =>
        both.filter(holds).length;
      const isHere = (place: string): boolean => place !== "gone" && place !== "not yet";
      expect(plan).toMatchObject({
        people: count(({ to }) => isHere(to)),
        peopleYearBefore: count(({ from }) => isHere(from)),
        stayed: count(({ from, to }) => isHere(from) && isHere(to)),
        joined: count(({ from, to }) => from === "not yet" && isHere(to)),
        left: count(({ from, to }) => isHere(from) && to === "gone"),
      });
      expect([notScored, notScoredYearBefore]).toEqual([
        count(({ to }) => to === "not scored"),
        count(({ from }) => from === "not scored"),
      ]);
      expect(stages).toMatchObject(
        stages.map(({ stage: { position } }) => ({
          people: count(({ to }) => to === `${position}`),
          peopleYearBefore: count(({ from }) => from === `${position}`),
          joined: count(({ from, to }) => from === "not yet" && to === `${position}`),
          left: count(({ from, to }) => from === `${position}` && to === "gone"),
        })),
      );
      expect(flows.map(({ people }) => people)).toEqual(
        flows.map((flow) =>
          count(({ from, to }) => from === `${flow.from.position}` && to === `${flow.to.position}`),
        ),
      );
    }
    expect(plan.people).toBeGreaterThan(30);
  });

  it("says what was known at an instant, and no more", async () => {
    const [{ id }] = await api.database.dataSource.query(
      `select r.id from reading r join engagement e on e.id = r.engagement_id
       join contract c on c.id = e.contract_id join star s on s.id = r.star_id
       where c.reference = '${CONTRACT}' and s.code = 'waymark' and s.edition = '2024'
         and r.state = 'completed' and e.ended_on is null
       order by r.taken_on desc limit 1`,
    );
    const before = await read(manager());
    const instant = new Date().toISOString();
    await api.database.dataSource.query(
      "update reading set state = 'withdrawn', withdrawn_at = clock_timestamp(), version = version + 1 where id = $1",
      [id],
    );
    const after = await read(manager());
    expect(after.areas).not.toEqual(before.areas);
    expect((await read(manager(), `, asOf: "${instant}"`)).areas).toEqual(before.areas);
  });

  it("withholds small numbers from a commissioner, and tells of days with enough changes", async () => {
    const plan = await read(commissioner());
    expect(plan).toMatchObject({
      suppressed: true,
      disclosure: { applies: true, asAt: expect.any(String) },
    });
    expect(plan.on!.slice(0, 4)).toBe("2026");
    const shown = [
      ...[plan.people, plan.peopleYearBefore, plan.stayed, plan.joined, plan.left],
      ...plan.areas.flatMap(({ notScored, notScoredYearBefore, stages, flows }) => [
        ...[notScored, notScoredYearBefore],
        ...stages.flatMap((one) => [one.people, one.peopleYearBefore, one.joined, one.left]),
        ...flows.map(({ people }) => people),
      ]),
    ];
    expect(shown.some((n) => n !== null && n > 0)).toBe(true);
    for (const n of shown) expect(n === null || n === 0 || n >= 10).toBe(true);
    const exact = await read(manager(), `, on: "${plan.on}"`);
    expect(plan.people).toBe(exact.people);
    for (const [i, { stages }] of plan.areas.entries()) {
      for (const [j, { people }] of stages.entries()) {
        if (people !== null) expect(people).toBe(exact.areas[i]!.stages[j]!.people);
      }
    }
  });

  it("tells a commissioner the same of neighbouring days, and of one day whichever way it is asked", async () => {
    const latest = await read(commissioner());
    const day = new Date(`${latest.on}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 9);
    const next = await read(commissioner(), `, on: "${day.toISOString().slice(0, 10)}"`);
    expect(next.areas).toEqual(latest.areas);
    const then = await read(commissioner(), `, on: "${latest.yearBefore}"`);
    expect(then.on).toBe(latest.yearBefore);
    expect(then.people).toBe(latest.peopleYearBefore);
    expect(then.areas.map(({ stages }) => stages.map(({ people }) => people))).toEqual(
      latest.areas.map(({ stages }) => stages.map(({ peopleYearBefore }) => peopleYearBefore)),
    );
  });

  it("gives nothing where nobody was here yet", async () => {
    const nothing = { on: null, yearBefore: null, people: null, suppressed: true };
    expect(await read(commissioner(), ', on: "2024-04-10"')).toMatchObject(nothing);
  });

  it("names stages with people and without a service, of what the viewer is told", async () => {
    const plan = await read(commissioner());
    const [home] = plan.areas;
    expect(home!.stages.map(({ withoutService }) => withoutService)).toEqual([
      ...[false, false, true, false, false],
    ]);
    expect(plan.gaps[0]).toMatch(
      /^A front door of my own: \d+ people at "Setting out", and no service says/,
    );
    const withheld = await read(commissioner(), "", "ALD-HOM-02");
    const stages = withheld.areas.flatMap((area) => area.stages);
    for (const { people, withoutService } of stages) {
      expect(withoutService).toBe(people === null ? null : people > 0);
    }
  });

  it("takes what a service says of an area before what it says of all, until that is ended", async () => {
    const area = areas.find(({ code }) => code === "mood")!.id;
    const said = await state(manager(), { area, stages: [3, 1, 3], places: 5 });
    expect(said).toMatchObject({
      __typename: "StateStagesSuccess",
      statements: [
        { area: null, stages: [{ position: 4 }, { position: 5 }] },
        { area: { code: "mood" }, stages: [{ position: 1 }, { position: 3 }], places: 5 },
      ],
    });
    const gapsOf = async (): Promise<(boolean | null)[]> => {
      const { areas: all } = await read(manager());
      return all.find(({ area: { code } }) => code === "mood")!.stages.map((s) => s.withoutService);
    };
    const count = "select count(*)::int as n from stage_statement";
    const [before] = await api.database.dataSource.query(count);
    await state(manager(), { area, stages: [1, 3], places: 5 });
    expect(await api.database.dataSource.query(count)).toEqual([before]);
    expect((await gapsOf()).slice(0, 4)).toEqual([false, false, false, true]);
    const instant = new Date().toISOString();
    expect(await state(manager(), { area, stages: [] })).toMatchObject({
      statements: [{ area: null }],
    });
    expect((await gapsOf()).slice(0, 4)).toEqual([false, false, true, false]);
    const then = await read(manager(), `, asOf: "${instant}"`);
    expect(then.statements).toHaveLength(3);
    expect((await state(manager(), { area, stages: [] })).__typename).toBe("NotFound");
  });

  it("refuses stages, places and words that cannot be", async () => {
    expect(issuesOf(await state(manager(), { stages: [0, 6], places: -1 }))).toEqual([
      "input.stages.0 UNKNOWN_STAGE",
      "input.stages.1 UNKNOWN_STAGE",
      "input.places OUT_OF_RANGE",
    ]);
    expect(issuesOf(await state(manager(), { stages: [1, 2, 3, 4, 5, 5] }))).toEqual([
      "input.stages TOO_MANY",
    ]);
    expect(issuesOf(await state(manager(), { stages: [], places: 4 }))).toEqual([
      "input.places NOT_APPLICABLE",
    ]);
    const note = "Ask somebody@example.org for a place";
    expect(issuesOf(await state(manager(), { stages: [1], note }))).toEqual([
      "input.note IDENTIFYING",
    ]);
    const other = await commissioner().ask<{ star: { areas: { id: string }[] } }>(
      `{ star(code: "kite", edition: "2026") { areas { id } } }`,
    );
    const [foreign] = other.star.areas;
    const answer = await state(manager(), { stages: [1], area: foreign!.id });
    expect(answer.message).toBe("There is no such area of this Star.");
  });

  it("refuses days to come, instants within a month, and Stars that are not there", async () => {
    const message = async (asking: Asking, args: string): Promise<string> => {
      const { errors } = await asking.send(
        `{ contract(reference: "${CONTRACT}") { journeyPlan(${args}) { on } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      return errors![0]!.message;
    };
    const waymark = 'star: "waymark 2024"';
    expect(await message(manager(), `${waymark}, on: "2999-01-01"`)).toContain("nothing is known");
    expect(await message(commissioner(), `${waymark}, asOf: "2026-05-12T00:00:00Z"`)).toContain(
      "end of a month",
    );
    expect(await message(manager(), 'star: "waymark 1999"')).toContain("There is no Star");
    expect(await message(manager(), 'star: "waymark"')).toContain("not the id of a star");
  });

  it("asks what if, of numbers that are given, and refuses what cannot be", async () => {
    const ask = (args: string, code = "bills") =>
      commissioner().send<{ contract: { journeyPlan: { areas: { whatIf: object }[] } } }>(
        `{ contract(reference: "${CONTRACT}") { journeyPlan(star: "waymark 2024") { areas(codes: ["${code}"]) {
          stages { people }
          whatIf(${args}) { there covered withoutPlace placesLeft expectedToMove assumes } } } } }`,
      );
    const { data } = await ask("stages: [3], placesPerYear: 10, shareThatMoves: 0.5");
    const [area] = data!.contract.journeyPlan.areas as unknown as [
      { stages: { people: number }[]; whatIf: object },
    ];
    expect(area.whatIf).toMatchObject({
      ...{ there: area.stages[2]!.people, covered: 10, placesLeft: 0, expectedToMove: 5 },
      ...{ withoutPlace: area.stages[2]!.people - 10, assumes: expect.any(Array) },
    });
    const { errors } = await ask("stages: [], placesPerYear: -1, shareThatMoves: 2");
    expect(errors![0]!.message).toBe("3 things in the input need mending.");
    const none = await ask("stages: [3], placesPerYear: 1, shareThatMoves: 1", "bils");
    expect(none.errors![0]!.message).toContain('no area "bils": give one of front_door, bills');
  });

  it("lets a commissioner of the contract and a manager of the service state, and nobody else", async () => {
    const input = { service: services["Street outreach"], stages: [1, 2, 3] };
    expect((await state(commissioner(), input)).__typename).toBe("StateStagesSuccess");
    expect((await state(as("commissioner-hathersey"), input)).__typename).toBe("NotFound");
    expect((await read(as("analyst-aldermere"))).statements).toHaveLength(2);
  });

  it("costs as many statements for all contracts as for one", async () => {
    const count = async (query: string): Promise<number> => {
      await commissioner().ask(query);
      await commissioner().ask(query);
      return api.log.at(-1)!.statements;
    };
    const plan = `journeyPlan(star: "waymark 2024") { people areas { stages { people statements { service { name } } } } }`;
    const one = await count(`{ contracts(first: 1) { nodes { ${plan} } } }`);
    expect(await count(`{ contracts(first: 20) { nodes { ${plan} } } }`)).toBe(one);
  });
});
