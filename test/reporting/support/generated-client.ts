import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpDestination } from "@sap-cloud-sdk/connectivity";
import { generate } from "@sap-cloud-sdk/generator";

/** What a walk over everything needs of the client of one dataset. */
export interface GeneratedApi {
  readonly entityConstructor: { readonly _entityName: string };
  requestBuilder(): { getAll(): GeneratedRequest };
}

interface GeneratedRequest {
  addCustomHeaders(headers: Record<string, string>): GeneratedRequest;
  addCustomQueryParameters(parameters: Record<string, string>): GeneratedRequest;
  executeRaw(destination: HttpDestination): Promise<{ data: RawPage }>;
  execute(destination: HttpDestination): Promise<Record<string, unknown>[]>;
}

interface RawPage {
  readonly value: Record<string, unknown>[];
  readonly "@odata.nextLink"?: string;
}

/** A client that SAP's generator made of our metadata. */
export interface GeneratedClient {
  readonly apis: readonly GeneratedApi[];
  /** Removes what was generated. */
  remove(): void;
}

const MODULES = join(__dirname, "..", "..", "..", "node_modules");

/** Generates a client, and loads it. */
export async function generateClient(metadata: string): Promise<GeneratedClient> {
  const folder = mkdtempSync(join(tmpdir(), "generated-client-"));
  const input = join(folder, "datasets.edmx");
  writeFileSync(input, metadata);
  symlinkSync(MODULES, join(folder, "node_modules"));
  const outputDir = join(folder, "client");
  await generate({ input, outputDir, skipValidation: true, overwrite: true });
  const { datasets } = (await import(join(outputDir, "datasets", "service"))) as {
    datasets: () => Record<string, unknown>;
  };
  const service = datasets();
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(service));
  const apis = names.map((name) => service[name]).filter(isApi);
  return { apis, remove: () => rmSync(folder, { recursive: true }) };
}

function isApi(value: unknown): value is GeneratedApi {
  return typeof value === "object" && value !== null && "requestBuilder" in value;
}
