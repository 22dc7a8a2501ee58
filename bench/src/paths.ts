import path from "node:path";

/** The folder of this package. */
export const BENCH = path.resolve(__dirname, "..");

/** The folder of the product. */
export const PRODUCT = path.resolve(BENCH, "..");

/** A program of the built product, e.g. `main` or `commands/token`. */
export const program = (name: string): string => path.join(PRODUCT, "dist", `${name}.js`);
