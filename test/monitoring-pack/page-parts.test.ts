import path from "node:path";
import { PACK_QUERY } from "../../src/domain/monitoring-pack/page/pack.routes";
import { readTrustedDocuments } from "../../src/limits/trusted-documents";
import { html } from "../../src/domain/monitoring-pack/page/html";
import { lastQuarter, readPack } from "../../src/domain/monitoring-pack/page/pack-question";

describe("a page's HTML", () => {
  it("escapes whatever is put in, between tags and in attributes, and itself once", () => {
    const name = `<b>"Tom's" & co</b>`;
    const inner = html`<i title="${name}">${name}</i>`;
    const escaped = "&lt;b&gt;&quot;Tom&#39;s&quot; &amp; co&lt;/b&gt;";
    expect(html`${[inner, null, false, undefined, 0]}`.text).toBe(
      `<i title="${escaped}">${escaped}</i>0`,
    );
  });
});

describe("the address of a pack", () => {
  it.each([
    ["2026-11-22", "2026-07-01", "2026-09-30"],
    ["2026-01-01", "2025-10-01", "2025-12-31"],
    ["2026-03-31", "2025-10-01", "2025-12-31"],
    ["2026-04-01", "2026-01-01", "2026-03-31"],
  ])("leads on %s to the quarter that was over last", (day, from, to) => {
    expect(lastQuarter(day)).toEqual({ from, to, asOf: null });
  });

  it.each([
    [{ from: "2026-04-01" }, ['"to" is to be a day such as 2026-04-01: it is missing.']],
    [
      { from: "2026-02-31", to: ["2026-06-30", "2026-07-31"] },
      [
        '"from" is to be a day such as 2026-04-01: "2026-02-31" is none.',
        '"to" is to be a day such as 2026-04-01: it is there more than once.',
      ],
    ],
    [{ from: "", to: "2026-06-30" }, ['"from" is to be a day such as 2026-04-01: it is missing.']],
  ])("is refused with what is wrong: %j", (query, words) => {
    expect(readPack(query)).toEqual({ kind: "wrong", words });
  });
});

describe("what a page asks", () => {
  it("is on the list that a deployment may hold browsers to", () => {
    const file = path.join(__dirname, "..", "..", "schema", "trusted-documents.json");
    expect(readTrustedDocuments(file, ["browser"]).has(PACK_QUERY)).toBe(true);
  });
});
