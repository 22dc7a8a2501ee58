/** File names of the workers, put in by the build; they carry a hash. */
declare const EDITOR_WORKER: string;
declare const GRAPHQL_WORKER: string;
declare const JSON_WORKER: string;

declare module "*.css";
