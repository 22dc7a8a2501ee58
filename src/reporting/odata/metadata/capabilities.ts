import { element, type Element } from "./xml";

const CAPABILITIES = "Org.OData.Capabilities.V1";
const AGGREGATION = "Org.OData.Aggregation.V1";

/** Namespaces of the vocabularies that are used. */
const VOCABULARIES = ["Org.OData.Core.V1", CAPABILITIES, AGGREGATION];

const PLACE = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies";

/** Functions of `$filter`, as clients look for them. */
const FUNCTIONS = [
  "contains",
  "startswith",
  "endswith",
  "tolower",
  "toupper",
  "year",
  "month",
  "day",
];

/** The vocabularies that annotations are of. */
export function references(): readonly Element[] {
  return VOCABULARIES.map((Namespace) =>
    element(
      "edmx:Reference",
      { Uri: `${PLACE}/${Namespace}.xml` },
      element("edmx:Include", { Namespace }),
    ),
  );
}

/** What clients may ask, as annotations of all that there is. */
export function capabilities(): readonly Element[] {
  return [
    flag(`${CAPABILITIES}.BatchSupported`, false),
    flag(`${CAPABILITIES}.TopSupported`, true),
    flag(`${CAPABILITIES}.SkipSupported`, true),
    flag(`${CAPABILITIES}.CrossJoinSupported`, false),
    flag(`${CAPABILITIES}.IndexableByKey`, true),
    element(
      "Annotation",
      { Term: `${CAPABILITIES}.FilterFunctions` },
      element("Collection", {}, ...FUNCTIONS.map((name) => text(name))),
    ),
    element(
      "Annotation",
      { Term: `${AGGREGATION}.ApplySupported` },
      element(
        "Record",
        {},
        element(
          "PropertyValue",
          { Property: "Transformations" },
          element(
            "Collection",
            {},
            ...["filter", "groupby", "aggregate"].map((name) => text(name)),
          ),
        ),
      ),
    ),
  ];
}

function flag(Term: string, value: boolean): Element {
  return element("Annotation", { Term, Bool: String(value) });
}

function text(content: string): Element {
  return element("String", {}, content);
}
