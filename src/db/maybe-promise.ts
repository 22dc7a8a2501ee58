/** Something that is there, or is on its way. What is there costs no turn of the event loop. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value: at once where it is there, else when it has come. */
export function whenThere<T, Next>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
