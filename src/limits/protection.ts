import { DEFAULT_LIMITS, type Limits } from "./limits";
import type { TrustedDocuments } from "./trusted-documents";

/** How the server guards itself. */
export interface Protection {
  readonly limits: Limits;
  /** The documents that the deployment knows; null where it has no list. */
  readonly trusted: TrustedDocuments | null;
  /** Whether the signed-in may ask for the schema. */
  readonly hasIntrospection: boolean;
  /** Origins of web pages that may ask, e.g. `https://dashboard.example`; `*` for any. */
  readonly corsOrigins: readonly string[];
}

export const DEFAULT_PROTECTION: Protection = Object.freeze({
  limits: DEFAULT_LIMITS,
  trusted: null,
  hasIntrospection: true,
  corsOrigins: Object.freeze([]),
});
