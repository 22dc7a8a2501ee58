import { readFile } from "node:fs/promises";
import path from "node:path";

/** What the build of the page left behind: the hashed file names the page refers to. */
export interface GraphiqlManifest {
  /** Hash of everything the build was made from. */
  inputs: string;
  script: string;
  style: string;
  icon: string;
  /** Every file of the build, relative to its folder. */
  files: string[];
}

/** The manifest's file name in the folder of the build. */
export const MANIFEST_FILE = "manifest.json";

/** Reads the manifest of a build; null when there is none, or none that can be read. */
export async function findManifest(assetsDir: string): Promise<GraphiqlManifest | null> {
  try {
    const text = await readFile(path.join(assetsDir, MANIFEST_FILE), "utf8");
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is GraphiqlManifest {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map(Object.entries(value));
  const hasNames = ["inputs", "script", "style", "icon"].every(
    (key) => typeof fields.get(key) === "string",
  );
  return hasNames && Array.isArray(fields.get("files"));
}
