import type { Column, ColumnType, Dataset, Relation } from "../../catalogue/dataset";
import type { Catalogue } from "../../query/scope";
import { inWords } from "../../views/view-statements.repository";
import { capabilities, references } from "./capabilities";
import { element, printXml, type Element } from "./xml";

/** The namespace of the datasets' types. */
const NAMESPACE = "GoldenThread";

const EDMX = "http://docs.oasis-open.org/odata/ns/edmx";
const EDM = "http://docs.oasis-open.org/odata/ns/edm";

/** What a catalogue's datasets are, as OData's clients read it (CSDL 4.0). */
export function csdlOf(catalogue: Catalogue): string {
  const { datasets } = catalogue;
  const container = element(
    "EntityContainer",
    { Name: "Datasets" },
    ...datasets.map(entitySet),
    ...capabilities(),
  );
  return printXml(
    element(
      "edmx:Edmx",
      { "xmlns:edmx": EDMX, Version: "4.0" },
      ...references(),
      element(
        "edmx:DataServices",
        {},
        element(
          "Schema",
          { xmlns: EDM, Namespace: NAMESPACE },
          ...datasets.map((dataset) => entityType(dataset, catalogue)),
          container,
        ),
      ),
    ),
  );
}

function entityType(dataset: Dataset, catalogue: Catalogue): Element {
  const { name, title, description, key, columns, relations } = dataset;
  return element(
    "EntityType",
    { Name: name },
    element("Key", {}, ...key.map((column) => element("PropertyRef", { Name: column }))),
    ...columns.map(property),
    ...relations.map((relation) => navigation(relation, dataset, catalogue)),
    described(`${title}. ${description}`),
  );
}

function property(column: Column): Element {
  const { name, isNullable } = column;
  const attributes = {
    Name: name,
    ...TYPES[column.type],
    Nullable: isNullable ? undefined : "false",
  };
  return element("Property", attributes, described(inWords(column)));
}

const TEXT = { Type: "Edm.String" };

const TYPES: Readonly<Record<ColumnType, Readonly<Record<string, string>>>> = {
  key: TEXT,
  text: TEXT,
  integer: { Type: "Edm.Int32" },
  numeric: { Type: "Edm.Decimal", Scale: "variable" },
  date: { Type: "Edm.Date" },
  timestamptz: { Type: "Edm.DateTimeOffset", Precision: "6" },
};

/** A row whose columns are never null always leads to one; others may lead nowhere. */
function navigation(
  { name, to, columns }: Relation,
  here: Dataset,
  { datasets }: Catalogue,
): Element {
  const keys = datasets.find((dataset) => dataset.name === to)?.key ?? [];
  const mayBeNull = here.columns.some((one) => columns.includes(one.name) && one.isNullable);
  const constraints = columns.map((Property, i) =>
    element("ReferentialConstraint", { Property, ReferencedProperty: keys[i] }),
  );
  const attributes = {
    Name: name,
    Type: `${NAMESPACE}.${to}`,
    Nullable: mayBeNull ? undefined : "false",
  };
  return element("NavigationProperty", attributes, ...constraints);
}

function entitySet({ name, relations }: Dataset): Element {
  const bindings = relations.map((relation) =>
    element("NavigationPropertyBinding", { Path: relation.name, Target: relation.to }),
  );
  return element("EntitySet", { Name: name, EntityType: `${NAMESPACE}.${name}` }, ...bindings);
}

function described(text: string): Element {
  return element("Annotation", { Term: "Org.OData.Core.V1.Description", String: text });
}
