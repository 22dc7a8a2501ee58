import { isRowDenied } from "../db/database-error";

/** The import ended before it was done, and nothing of it landed; the message says why. */
export class ImportError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ImportError";
  }
}

/** Somebody cancelled the import; nothing of it landed. */
export class ImportCancelled extends ImportError {
  constructor() {
    super("Cancelled: nothing was landed.");
    this.name = "ImportCancelled";
  }
}

/** The bundle holds what is not for its sender to write; nothing of it landed. */
export class ImportDenied extends ImportError {
  constructor(cause: unknown) {
    super(
      "The bundle holds rows that your roles do not let you write, e.g. of another organisation: " +
        "nothing was landed. Leave them out, or ask an administrator to grant you the role.",
      { cause },
    );
    this.name = "ImportDenied";
  }
}

const EXPLAINED: Readonly<Record<string, string>> = {
  "23505": "Somebody else entered the same, in the meantime or where you do not see it",
  "40001": "Somebody else changed the same in the meantime",
  "40P01": "Somebody else changed the same in the meantime",
  "53200": "The database ran out of memory",
  "57P01": "The database was stopped",
  "57P02": "The database was stopped",
};

const DISK_FULL = "53100";

/** Why an import was ended from outside: somebody's wish, or what the signal was aborted with. */
export function endedBy({ reason }: AbortSignal): ImportError {
  return reason instanceof ImportError ? reason : new ImportCancelled();
}

/** An error of the database in words, where it is one that an import must expect. */
export function explainDatabaseError(error: unknown): unknown {
  if (isRowDenied(error)) return new ImportDenied(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === DISK_FULL) {
    return new ImportError(
      "The disk of the database is full: nothing was landed. Free some space there, and import the " +
        "bundle again.",
      { cause: error },
    );
  }
  const isGone =
    error instanceof Error && /^(ECONN|EPIPE)|terminated|closed/i.test(`${code}${error.message}`);
  const reason = EXPLAINED[code] ?? (isGone ? "The connection to the database broke" : null);
  if (reason === null) return error;
  return new ImportError(`${reason}: nothing was landed. Import the bundle again.`, {
    cause: error,
  });
}
