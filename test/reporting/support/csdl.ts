import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

/** The schemas of CSDL as OASIS publishes them, where they are. */
const SCHEMAS = join(__dirname, "..", "..", "..", "..", "shared", "data", "odata");

export const HAS_SCHEMAS = existsSync(join(SCHEMAS, "edmx.xsd"));

const file = (name: string): { fileName: string; contents: string } => ({
  fileName: name,
  contents: readFileSync(join(SCHEMAS, name), "utf8"),
});

/** What is wrong with a document of metadata, by the schemas; empty where nothing is. */
export async function faultsOf(metadata: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "metadata.xml", contents: metadata },
    schema: file("edmx.xsd"),
    preload: file("edm.xsd"),
  });
  return errors.map(({ message }) => message);
}
