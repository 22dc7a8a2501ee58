import type { OnProgress, Progress } from "./import-report";

/** Where progress is shown: the terminal, or a log. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY_MS = 100;
const CLEAR_LINE = "\r\u001b[2K";

const number = new Intl.NumberFormat("en-GB");

/**
 * Tells how far an import is: on a terminal one line that is written over, with rate and time
 * left; elsewhere a line for each file once it is read.
 */
export function progressLines(stream: ProgressStream): { onProgress: OnProgress; end: () => void } {
  let lastAt = 0;
  let hasLine = false;
  const startedAt = new Map<string, number>();
  const over = (text: string): void => {
    stream.write(`${CLEAR_LINE}${text}`);
    hasLine = true;
  };
  const end = (): void => {
    if (hasLine) stream.write(CLEAR_LINE);
    hasLine = false;
  };
  const onProgress = (progress: Progress): void => {
    if (progress.step === "waiting" || progress.step === "read") {
      end();
      stream.write(`${describe(progress, 0)}\n`);
      return;
    }
    if (!stream.isTTY) return;
    const now = performance.now();
    if (progress.step === "reading") {
      if (!startedAt.has(progress.file)) startedAt.set(progress.file, now);
      if (now - lastAt < EVERY_MS) return;
      lastAt = now;
    }
    const since = "file" in progress ? (startedAt.get(progress.file) ?? now) : now;
    over(describe(progress, (now - since) / 1000));
  };
  return { onProgress, end };
}

function describe(progress: Progress, seconds: number): string {
  switch (progress.step) {
    case "waiting":
      return "Waiting for another import to end.";
    case "read":
      return `${progress.file}: ${number.format(progress.rows)} rows read in ${progress.seconds.toFixed(1)} s`;
    case "reading":
      return describeReading(progress, seconds);
    case "checking":
      return `${progress.file}: checking`;
    case "landing":
      return `${progress.file}: landing`;
    case "committing":
      return "Committing";
  }
}

function describeReading(
  { file, rows, bytes, size }: Extract<Progress, { step: "reading" }>,
  seconds: number,
): string {
  const share = size > 0 ? Math.min(1, bytes / size) : 0;
  const parts = [`${file}: ${number.format(rows)} rows`, `${Math.floor(share * 100)} %`];
  if (seconds > 0 && share > 0) {
    parts.push(`${number.format(Math.round(rows / seconds))} rows/s`);
    parts.push(`about ${Math.ceil(seconds / share - seconds)} s left to read`);
  }
  return parts.join(" · ");
}
