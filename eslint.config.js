const tseslint = require("typescript-eslint");

const DATABASE = ["typeorm", "pg", "pg-*"];
const GRAPHQL = ["graphql", "type-graphql", "graphql-*", "@apollo/*"];

/** Forbids imports of packages, with a sentence that says where they belong. */
const only = (group, message) => ({
  "no-restricted-imports": ["error", { patterns: [{ group, message }] }],
});

module.exports = tseslint.config(
  { ignores: ["dist/", "node_modules/", ".data/", "test/generated/", "bench/"] },
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off", // noUncheckedIndexedAccess asks for it where a bound is known
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      "@typescript-eslint/no-invalid-void-type": "off", // `Promise<void>` in generics
      "max-lines": ["error", { max: 300 }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "Name what you export; only ormconfig.ts has a default.",
        },
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file itself." },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/**/*.entity.ts", "src/**/*.repository.ts", "src/db/**"],
    rules: only(DATABASE, "SQL and TypeORM belong into entities, repositories and src/db."),
  },
  {
    files: ["src/**/*.service.ts", "src/**/*.repository.ts", "src/**/*.entity.ts"],
    rules: only(
      [...GRAPHQL, "**/graphql/**", "**/*.type", "**/*.inputs"],
      "Rules and SQL know nothing of GraphQL.",
    ),
  },
  {
    files: ["src/*.ts", "src/commands/**", "src/health/**", "src/demo/*.ts"],
    rules: { "no-restricted-imports": "off" }, // compose the layers
  },
  { files: ["ormconfig.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" }, // configuration runs as CommonJS
  },
);
