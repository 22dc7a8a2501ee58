import { encodeId } from "../../src/graphql/global-id";
import { newId } from "../../src/db/new-id";
import type { ChecklistWorld } from "./checklist-world";

/** What is told beside the Stars, of an area that is mapped to the world's outcome. */
export function evidenceCases(the: () => ChecklistWorld): void {
  const read: ChecklistWorld["read"] = (who, args) => the().read(who, args);
  const record: ChecklistWorld["record"] = (at, saidBy) => the().record(at, saidBy);

  describe("in evidence", () => {
    beforeAll(async () => {
      await the().api.database.dataSource.query(
        `update checklist_mapping set mapped_at = '2025-02-01' where withdrawn_at is null`,
      );
      await the().api.database.dataSource.query(
        "update model_attachment set attached_at = '2025-02-01'",
      );
      // Everybody needs a tenancy; half get one. Then some of them lose it again.
      await record("2025-03-10", (i) => (i < 40 ? ["n", "-", "n"] : null));
      await record("2025-04-10", (i) =>
        i < 40 ? [i % 2 === 0 ? "y" : "n", i < 15 ? "y" : "-", i < 3 ? "y" : "-"] : null,
      );
    });

    it("counts each person's latest record exactly for who sees the people", async () => {
      const [home] = await read("manager");
      expect(home).toMatchObject({
        ...{ people: 40, needIdentified: 40, suppressed: false },
        disclosure: { applies: false },
        contracts: [{ reference: "NORTH-1" }],
        items: [
          { item: { code: "tenancy" }, needIdentified: 40, achieved: 20, achievedShare: 0.5 },
          { item: { code: "arrears" }, needIdentified: 15, achieved: 15 },
        ],
      });
      // Of the 20 odd ones the seven below 15 have no arrears any more.
      expect(home!.achieved).toBe(27);
      expect(home!.achievedShare).toBeCloseTo(27 / 40);
    });

    it("counts by days, by instants, by services and by facts", async () => {
      const people = async (args: string) => {
        const [home] = await read("manager", `(${args})`);
        const [tenancy] = home!.items;
        return [home!.people, tenancy!.needIdentified, tenancy!.achieved];
      };
      expect(await people(`to: "2025-03-31"`)).toEqual([40, 40, 0]);
      expect(await people(`asOf: "2025-03-20T00:00:00Z"`)).toEqual([40, 40, 0]);
      expect(await read("manager", `(asOf: "2025-01-20T00:00:00Z")`)).toEqual([]);
      const service = encodeId("service", the().annex);
      expect(await people(`services: ["${service}"]`)).toEqual([10, 10, 5]);
      expect(await people(`where: [{ fact: "age_band", isOneOf: ["18-34"] }]`)).toEqual([
        20, 20, 20,
      ]);
      expect(await people(`period: { start: "2025-05-01", end: "2025-12-31" }`)).toEqual([0, 0, 0]);
      await expect(people(`services: ["${encodeId("service", newId())}"]`)).rejects.toThrow(
        /no such service/,
      );
    });

    it("withholds from a commissioner what few people are behind", async () => {
      const [home] = await read("commissioner");
      expect(home).toMatchObject({
        ...{ people: 40, needIdentified: 40 },
        disclosure: { applies: true, asAt: "2025-04-10T12:00:00.001Z" },
        items: [
          { item: { code: "tenancy" }, needIdentified: 40, achieved: 20 },
          { item: { code: "arrears" }, needIdentified: 15, achieved: 15 },
        ],
      });
      // 27 less 20: seven who achieved nothing but that.
      expect(home!.achieved).toBeNull();
      expect(home!.suppressed).toBe(true);
      expect(home!.inWords).toContain("withheld");
    });

    it("moves on when enough people's records are new", async () => {
      await record("2025-05-10", (i) => (i >= 40 && i < 45 ? ["y", "y", "y"] : null));
      const [before] = await read("commissioner");
      expect(before!.people).toBe(40);
      const [exact] = await read("manager");
      expect(exact!.people).toBe(45);
      await record("2025-06-10", (i) => (i >= 45 && i < 50 ? ["y", "y", "y"] : null));
      const [after] = await read("commissioner");
      expect(after).toMatchObject({ people: 50, disclosure: { asAt: "2025-06-30T23:59:59.999Z" } });
    });

    it("tells groups where every group is large enough", async () => {
      const by = async (args: string) => (await read("commissioner", `(${args})`))[0]!;
      const young = await by(`where: [{ fact: "age_band", isOneOf: ["18-34"] }]`);
      // As of April: in June only five of them were new.
      expect(young).toMatchObject({ people: 20, disclosure: { asAt: "2025-04-10T12:00:00.001Z" } });
      // Of the young five are in the annex.
      const there = await by(`services: ["${encodeId("service", the().annex)}"]`);
      expect(there).toMatchObject({ people: null, needIdentified: null, suppressed: true });
      await expect(by(`where: [{ fact: "town", isOneOf: ["x"] }]`)).rejects.toThrow(/age_band/);
      await expect(by(`asOf: "2025-03-20T00:00:00Z"`)).rejects.toThrow(/end of a month/);
      await expect(by(`period: { start: "2025-05-01", end: "2025-05-31" }`)).rejects.toThrow(
        /whole years/,
      );
    });

    it("asks nothing more where nobody asks for it, and no more for many outcomes", async () => {
      const statements = async (who: string, fields: string, outcomes: string) => {
        await the()
          .api.as(who)
          .ask(`{ ${outcomes} { ... on Outcome { evidence { ${fields} } } } }`);
        return the().api.log.at(-1)!.statements;
      };
      const rows: { id: string }[] = await the().api.database.dataSource.query(
        `select n.id from node n join model_version v on v.id = n.model_version_id
         where n.layer in ('interim_outcome', 'final_outcome') and v.status = 'published'`,
      );
      const ids = rows.map(({ id }) => `"${encodeId("node", id)}"`);
      const one = `node(id: "${the().outcome}")`;
      const many = ids.map((id, i) => `n${i}: node(id: ${id}) { ...F }`).join(" ");
      const askAll = async (who: string, fields: string) => {
        const fragment = `fragment F on Outcome { evidence { ${fields} } }`;
        await the().api.as(who).ask(`{ ${many} } ${fragment}`);
        return the().api.log.at(-1)!.statements;
      };
      const indicators = "indicators { indicator { id } }";
      for (const who of ["manager", "commissioner"]) {
        const without = await statements(who, indicators, one);
        const asked = await statements(who, `${indicators} checklists { people }`, one);
        expect(asked - without).toBeGreaterThan(0);
        expect(asked - without).toBeLessThanOrEqual(8);
        expect(ids.length).toBeGreaterThan(1);
        const [some, all] = [
          await askAll(who, indicators),
          await askAll(who, `${indicators} checklists { people }`),
        ];
        expect(all - some).toBe(asked - without);
      }
    });
  });
}
