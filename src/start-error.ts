/**
 * Why the program cannot start, in one line for the person who started it: what is wrong and what
 * they can do. Whoever catches it prints the message and ends with a code that is not 0.
 */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, " "), options);
    this.name = "StartError";
  }
}
