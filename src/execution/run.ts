import type { OperationContext } from "../context";

/** Puts a value into the form in which it is answered; what is still awaited follows by itself. */
export type Complete = (run: Run, value: unknown) => unknown;

/** Something has an error, or is no part of what plans know: the interpreter is to answer. */
export class Unplanned extends Error {
  constructor() {
    super("no plan answers this");
    this.name = "Unplanned";
  }
}

/** Where a value that is awaited goes. */
type Place = Record<string, unknown> | unknown[];

/** One answer in the making. */
export class Run {
  /** Arguments of fields by the fields' numbers: the same wherever a field stands in the answer. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[] = [];
  /** Values that are awaited, and the one that `whenDone` starts from. */
  private awaited = 1;
  private isOver = false;
  private end: (isAnswered: boolean) => void = () => undefined;

  constructor(
    readonly context: OperationContext,
    /** Coerced. */
    readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Completes a value once it is there, and puts it in its place. */
  await(value: PromiseLike<unknown>, complete: Complete, place: Place, key: string | number): void {
    this.awaited += 1;
    value.then(
      (found) => {
        if (this.isOver) return;
        try {
          Reflect.set(place, key, complete(this, found));
        } catch {
          this.finish(false);
          return;
        }
        this.countDown();
      },
      () => this.finish(false),
    );
  }

  /** Whether everything that is awaited came, without an error; false as soon as one did not. */
  whenDone(): Promise<boolean> {
    return new Promise((resolve) => {
      this.end = resolve;
      this.countDown();
    });
  }

  /** What still comes goes nowhere. */
  abandon(): void {
    this.isOver = true;
  }

  private countDown(): void {
    this.awaited -= 1;
    if (this.awaited === 0) this.finish(true);
  }

  private finish(isAnswered: boolean): void {
    this.isOver = true;
    this.end(isAnswered);
  }
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && isFunction(value.then);
}

const isFunction = (value: unknown): boolean => typeof value === "function";
