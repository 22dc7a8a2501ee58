import { registerEnumType } from "type-graphql";

/** The scopes of `Viewer`, as the schema names them. */
export const AccessScope = { READ: "read", WRITE: "write", REPORT: "report" } as const;

registerEnumType(AccessScope, {
  name: "AccessScope",
  description: "What a way in allows at the most, whatever the roles of the person say.",
  valuesConfig: {
    READ: { description: "Asking." },
    WRITE: { description: "Changing." },
    REPORT: { description: "Extracts for reports and business intelligence." },
  },
});
