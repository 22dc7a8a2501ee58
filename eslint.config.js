const graphqlEslint = require("@graphql-eslint/eslint-plugin");
const tseslint = require("typescript-eslint");

const DATABASE = ["typeorm", "pg", "pg-*"];
const GRAPHQL = ["graphql", "type-graphql", "graphql-*", "@apollo/*"];

/** Forbids imports of packages, with a sentence that says where they belong. */
const only = (group, message) => ({
  "no-restricted-imports": ["error", { patterns: [{ group, message }] }],
});

module.exports = tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      ".data/",
      "test/generated/",
      "docs/examples/generated/",
      "bench/",
    ],
  },
  ...tseslint.configs.strict.map((config) => ({
    ...config,
    files: ["**/*.ts", "**/*.tsx", "**/*.js"],
  })),
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.js"],
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
  {
    files: ["schema/**/*.graphql", "docs/**/*.graphql"],
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: {
        graphQLConfig: {
          schema: "schema/schema.graphql",
          documents: ["schema/operations/*.graphql", "docs/examples/*.graphql"],
        },
      },
    },
    plugins: { "@graphql-eslint": graphqlEslint },
  },
  {
    files: ["schema/schema.graphql"],
    rules: {
      ...graphqlEslint.configs["flat/schema-recommended"].rules,
      ...graphqlEslint.configs["flat/schema-relay"].rules,
      // Lists that the domain bounds (areas of a Star, nodes of a model) are plain lists.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
      // Pages go forward only: no screen of ours pages backwards, and half the code is saved.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      // `Outcome.outcomeType` is the field's own word for it.
      "@graphql-eslint/no-typename-prefix": "off",
      // Values, results and problems are no things of their own, so they have no id.
      "@graphql-eslint/strict-id-in-types": "off",
    },
  },
  {
    files: ["schema/operations/*.graphql", "docs/**/*.graphql"],
    rules: {
      ...graphqlEslint.configs["flat/operations-recommended"].rules,
      // Questions for people, not for caches: an id that nobody reads only stands in the way.
      "@graphql-eslint/require-selections": "off",
      // From a contract down to an area of a Star of an outcome is this far.
      "@graphql-eslint/selection-set-depth": ["error", { maxDepth: 10 }],
    },
  },
);
