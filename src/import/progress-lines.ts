import type { OnProgress, Progress } from "./import-report";

/** Where progress is shown: the terminal, or a log. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds between two writings over the line of a terminal; and between two lines of a log. */
const EVERY_MS = { terminal: 100, log: 10_000 };
const CLEAR_LINE = "\r\u001b[2K";

const number = new Intl.NumberFormat("en-GB");

/**
 * Tells how far an import is, with rate and time left: on a terminal in one line that is written
 * over; elsewhere in a line every ten seconds. And in a line for each file once it is read, checked
 * and landed.
 *
 * @param now milliseconds of a clock
 */
export function progressLines(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): { onProgress: OnProgress; end: () => void } {
  const everyMs = stream.isTTY ? EVERY_MS.terminal : EVERY_MS.log;
  let lastAt = stream.isTTY ? -Infinity : now();
  let hasLine = false;
  const startedAt = new Map<string, number>();
  const end = (): void => {
    if (hasLine) stream.write(CLEAR_LINE);
    hasLine = false;
  };
  const line = (text: string): void => {
    end();
    stream.write(`${text}\n`);
    lastAt = stream.isTTY ? -Infinity : now();
  };
  const onProgress = (progress: Progress): void => {
    if (isEnd(progress)) return line(describe(progress, 0));
    const at = now();
    const what = "file" in progress ? `${progress.step} ${progress.file}` : progress.step;
    const isFirst = !startedAt.has(what);
    if (isFirst) startedAt.set(what, at);
    // On a terminal each step shows at once, however long its first part takes.
    if (at - lastAt < everyMs && !(isFirst && stream.isTTY)) return;
    const text = describe(progress, (at - startedAt.get(what)!) / 1000);
    if (!stream.isTTY) return line(text);
    lastAt = at;
    stream.write(`${CLEAR_LINE}${text}`);
    hasLine = true;
  };
  return { onProgress, end };
}

/** Whether something has come to its end, or to a halt: told once and for all. */
function isEnd({ step }: Progress): boolean {
  return step === "waiting" || step === "read" || step === "checked" || step === "landed";
}

function describe(progress: Progress, seconds: number): string {
  switch (progress.step) {
    case "waiting":
      return "Waiting for another import to end.";
    case "read":
    case "checked":
    case "landed":
      return describeEnd(progress);
    case "reading":
      return describeReading(progress, seconds);
    case "checking": {
      const { file, done, parts } = progress;
      return `${file}: checking · step ${done + 1} of ${parts}`;
    }
    case "landing":
      return describeLanding(progress, seconds);
    case "committing":
      return "Committing";
  }
}

function describeEnd({
  step,
  file,
  rows,
  seconds,
}: Extract<Progress, { seconds: number }>): string {
  const rate = seconds > 0 ? ` · ${number.format(Math.round(rows / seconds))} rows/s` : "";
  return (
    `${file}: ${number.format(rows)} rows ${step} in ${seconds.toFixed(1)} s` +
    (step === "read" ? "" : rate)
  );
}

function describeReading(
  { file, rows, bytes, size }: Extract<Progress, { step: "reading" }>,
  seconds: number,
): string {
  const share = size > 0 ? Math.min(1, bytes / size) : 0;
  const start = `${file}: ${number.format(rows)} rows`;
  return [start, ...pace(rows, share, seconds, "to read")].join(" · ");
}

function describeLanding(
  { file, rows, done, parts }: Extract<Progress, { done: number }>,
  seconds: number,
): string {
  const share = done / parts;
  const landed = Math.round(rows * share);
  return [`${file}: landing`, ...pace(landed, share, seconds, "to land")].join(" · ");
}

/** How much is done, how fast, and for how long it will go on. */
function pace(rows: number, share: number, seconds: number, what: string): string[] {
  const percent = `${Math.floor(share * 100)} %`;
  if (seconds <= 0 || share <= 0) return [percent];
  const rate = `${number.format(Math.round(rows / seconds))} rows/s`;
  return [percent, rate, `about ${Math.ceil(seconds / share - seconds)} s left ${what}`];
}
