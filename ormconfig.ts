import { createDataSource } from "./src/db/data-source";

/** For the `typeorm` command line, e.g. to see what it would change about the tables. */
export default createDataSource(process.env.DATABASE_URL ?? "");
