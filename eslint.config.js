const graphqlEslint = require("@graphql-eslint/eslint-plugin");
const tseslint = require("typescript-eslint");

const DATABASE = ["typeorm", "pg", "pg-*"];
const GRAPHQL = ["graphql", "type-graphql", "graphql-*", "@apollo/*"];

const NO_DATABASE = {
  group: DATABASE,
  message: "SQL and TypeORM belong into entities, repositories and src/db.",
};
const NO_GRAPHQL = {
  group: [...GRAPHQL, "**/graphql/**", "**/*.type", "**/*.inputs", "**/*.args"],
  message: "Rules and SQL know nothing of GraphQL.",
};
const NO_WAY_BACK = {
  group: ["**/*.resolver", "**/*.service"],
  message: "One direction: resolver, service, repository.",
  allowTypeImports: true,
};

/** Forbids imports. Of several settings for one file the last one counts alone. */
const without = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

module.exports = tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      ".data/",
      "test/generated/",
      "src/domain/monitoring-pack/page/generated/",
      "docs/examples/generated/",
      "bench/node_modules/",
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
  { files: ["src/**/*.ts"], ignores: ["src/db/**"], rules: without(NO_DATABASE) },
  { files: ["src/**/*.service.ts"], rules: without(NO_DATABASE, NO_GRAPHQL) },
  {
    files: ["src/**/*.repository.ts", "src/**/*.entity.ts"],
    rules: {
      ...without(NO_GRAPHQL),
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [NO_WAY_BACK] }],
    },
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
      // The schema is the manual: everything in it says what it is.
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      // Lists that the domain bounds (areas of a Star, nodes of a model) are plain lists; what is
      // only told of (an event, a colleague, a run) is listed and never looked up by an id.
      "@graphql-eslint/relay-edge-types": [
        "error",
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
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
