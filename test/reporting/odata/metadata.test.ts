import type { Dataset } from "../../../src/reporting/catalogue/dataset";
import { csdlOf } from "../../../src/reporting/odata/metadata/csdl";
import { SERVER_CATALOGUE } from "../../../src/reporting/query/server-catalogue";
import { faultsOf, HAS_SCHEMAS } from "../support/csdl";
import { TEST_CATALOGUE, THINGS } from "../support/things";

const bySchemas = HAS_SCHEMAS ? it : it.skip;
if (!HAS_SCHEMAS) console.warn("not tested: metadata by OASIS's schemas, which are not here");

describe("metadata", () => {
  bySchemas("is what the schemas of OASIS say, for every dataset", async () => {
    expect(await faultsOf(csdlOf(SERVER_CATALOGUE))).toEqual([]);
    expect(await faultsOf(csdlOf(TEST_CATALOGUE))).toEqual([]);
  });

  bySchemas("is seen to be wrong by them", async () => {
    const wrong = csdlOf(TEST_CATALOGUE).replace("<PropertyRef", "<PropertyRefs");
    expect((await faultsOf(wrong)).join()).toContain("PropertyRefs");
  });

  it("says what columns hold and mean, which are the key, and where rows lead", () => {
    const text = csdlOf(TEST_CATALOGUE);
    for (const piece of [
      '<EntityType Name="things">',
      '<PropertyRef Name="place"/>',
      '<Property Name="place" Type="Edm.Int32" Nullable="false">',
      '<Property Name="label" Type="Edm.String">',
      '<Property Name="owner_id" Type="Edm.String">',
      '<Property Name="weight" Type="Edm.Decimal" Scale="variable">',
      '<Property Name="made_on" Type="Edm.Date">',
      '<Property Name="seen_at" Type="Edm.DateTimeOffset" Precision="6">',
      'String="The weight of it Unit: pounds &amp; pence."',
      'String="Things. One row for each &lt;thing&gt;"',
      '<NavigationProperty Name="owner" Type="GoldenThread.owners">',
      '<ReferentialConstraint Property="owner_id" ReferencedProperty="id"/>',
      '<EntitySet Name="things" EntityType="GoldenThread.things">',
      '<NavigationPropertyBinding Path="owner" Target="owners"/>',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it("leads nowhere that is not there, and always somewhere by a column that is never null", () => {
    const sure = THINGS.columns.map((column) => ({ ...column, isNullable: false }));
    const things: Dataset = { ...THINGS, columns: sure };
    const text = csdlOf({ ...TEST_CATALOGUE, datasets: [things, TEST_CATALOGUE.datasets[1]!] });
    expect(text).toContain('Type="GoldenThread.owners" Nullable="false">');
  });
});
