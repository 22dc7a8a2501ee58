const { createHash } = require("node:crypto");
const { print } = require("graphql");

/**
 * A plugin of graphql-codegen: the list of the documents, text by the SHA-256 of that text, as
 * `TRUSTED_DOCUMENTS` takes it. The text is as graphql-js prints it, so that clients which print
 * documents before they send or hash them find theirs.
 */
exports.plugin = (_schema, documents) => {
  const texts = documents.map(({ document }) => print(document));
  const entries = texts.map((text) => [createHash("sha256").update(text).digest("hex"), text]);
  return `${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)}\n`;
};
