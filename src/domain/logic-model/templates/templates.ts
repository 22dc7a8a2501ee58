import homelessness from "./homelessness-outreach-and-floating-support.json";
import carers from "./support-for-unpaid-carers.json";
import youngPeople from "./young-people-therapeutic-support.json";
import type { ModelTemplate } from "./template.types";

// TypeScript reads words in JSON as plain strings; templates.test.ts holds each to its type's values.
const TEMPLATES = [youngPeople, homelessness, carers] as readonly unknown[];

/** The templates we ship, in the order in which to offer them. They are never changed by callers. */
export function loadTemplates(): readonly ModelTemplate[] {
  return TEMPLATES as readonly ModelTemplate[];
}

/** The template with this code, or null when there is none. */
export function findTemplate(code: string): ModelTemplate | null {
  return loadTemplates().find((template) => template.code === code) ?? null;
}
