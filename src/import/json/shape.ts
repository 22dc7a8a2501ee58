import { isDay } from "../../domain/period";
import type { FaultCode, FaultDetail } from "../fault";
import { suggest } from "../suggest";

/** What is wrong at a place of a JSON document. */
export interface ShapeFault {
  /** E.g. `nodes[3].layer`; empty for the document itself. */
  readonly path: string;
  readonly value: string | null;
  readonly code: FaultCode;
  readonly detail: FaultDetail;
}

type Note = (fault: ShapeFault) => void;

/** What a place of a JSON document may hold: notes everything that is something else. */
export type Shape = (value: unknown, path: string, note: Note) => void;

/** A field of an object: its shape, and whether it may be missing or null. */
export interface Field {
  readonly shape: Shape;
  readonly isOptional: boolean;
}

export const required = (shape: Shape): Field => ({ shape, isOptional: false });
export const optional = (shape: Shape): Field => ({ shape, isOptional: true });

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

/** Everything in a document that is not of its shape. */
export function checkShape(document: unknown, shape: Shape): ShapeFault[] {
  const faults: ShapeFault[] = [];
  shape(document, "", (fault) => faults.push(fault));
  return faults;
}

export const text: Shape = kindOf("string", "a text in quotes");
export const number: Shape = kindOf("number", "a number");
export const flag: Shape = kindOf("boolean", "true or false");

/** An exact decimal as text, e.g. `"12.5"`. */
export const decimalText: Shape = textThat(
  (value) => DECIMAL.test(value),
  'a decimal in quotes, e.g. "12.5"',
);

/** A decimal as text or as a number. */
export const decimal: Shape = (value, path, note) => {
  if (typeof value === "number" && Number.isFinite(value)) return;
  decimalText(value, path, note);
};

export const dayText: Shape = textThat(isDay, "a day of the calendar, e.g. 2026-02-28");

/** One of these words. */
export function word(accepted: readonly string[]): Shape {
  return (value, path, note) => {
    if (typeof value === "string" && accepted.includes(value)) return;
    const suggestion = typeof value === "string" ? suggest(value, accepted) : null;
    note({ path, value: show(value), code: "UNKNOWN_WORD", detail: { accepted, suggestion } });
  };
}

export function list(item: Shape): Shape {
  return (value, path, note) => {
    if (!Array.isArray(value)) wrongKind(value, path, "a list, in square brackets", note);
    else value.forEach((one, i) => item(one, `${path}[${i}]`, note));
  };
}

export function object(fields: Readonly<Record<string, Field>>): Shape {
  const accepted = Object.keys(fields);
  return (value, path, note) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
      wrongKind(value, path, "an object, in curly brackets", note);
      return;
    }
    const given = new Map<string, unknown>(Object.entries(value));
    for (const name of given.keys()) {
      if (Object.hasOwn(fields, name)) continue;
      const detail = { accepted, suggestion: suggest(name, accepted) };
      note({ path: below(path, name), value: null, code: "UNKNOWN_FIELD", detail });
    }
    for (const [name, { shape, isOptional }] of Object.entries(fields)) {
      const one = given.get(name) ?? null;
      if (one !== null) shape(one, below(path, name), note);
      else if (!isOptional) {
        note({ path: below(path, name), value: null, code: "REQUIRED", detail: {} });
      }
    }
  };
}

function kindOf(kind: "string" | "number" | "boolean", accepted: string): Shape {
  return (value, path, note) => {
    if (typeof value !== kind) wrongKind(value, path, accepted, note);
  };
}

function textThat(holds: (value: string) => boolean, accepted: string): Shape {
  return (value, path, note) => {
    if (typeof value !== "string" || !holds(value)) wrongKind(value, path, accepted, note);
  };
}

function wrongKind(value: unknown, path: string, accepted: string, note: Note): void {
  note({ path, value: show(value), code: "WRONG_KIND", detail: { accepted: [accepted] } });
}

const below = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

/** One level of a value: of what is nested a hundred thousand deep no more can be shown. */
function show(value: unknown): string {
  if (typeof value === "string") return value;
  const shallow = (_key: string, inner: unknown): unknown =>
    inner !== value && typeof inner === "object" && inner !== null ? "…" : inner;
  return JSON.stringify(value, shallow) ?? "nothing";
}
