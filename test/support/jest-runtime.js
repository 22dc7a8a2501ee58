const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/*
 * Of what a suite loads, nearly all is what the suites before it loaded: every module is found, read
 * and compiled once in a worker, and run anew for each suite, in the suite's own context.
 */
const paths = new Map();
const files = new Map();
const scripts = new Map();

/** What imports while it runs does so by the suite that it runs for: it is compiled for each. */
const IMPORTS_LATER = /\bimport\s*\(/;

class KeepingRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [, , , , , { collectCoverage }, , { watch, watchAll }] = args;
    if (collectCoverage || watch || watchAll) return;
    keepPaths(this._resolution);
    keepFiles(this.transformCache);
    keepScripts(this.executor);
  }
}

function keepPaths(resolution) {
  resolution.cjsCache = {
    get: (key) => paths.get(key),
    set: (key, found) => paths.set(key, found),
    clear: () => undefined,
  };
}

function keepFiles(cache) {
  const transform = cache.transform.bind(cache);
  cache.transform = (filename, options) => {
    if (options?.isInternalModule) return transform(filename, options);
    const known = files.get(filename);
    if (!known) {
      const code = transform(filename, options);
      files.set(filename, cache.transforms.get(filename));
      return code;
    }
    cache.transforms.set(filename, known);
    if (known.sourceMapPath) cache.sourceMaps.set(filename, known.sourceMapPath);
    return known.code;
  };
}

function keepScripts(executor) {
  const compile = executor.compile.bind(executor);
  const head = `(function (${executor.injectedModuleParameters.join(", ")}) {`;
  executor.compile = (source, filename) => {
    const context = executor.environment.getVmContext();
    let kept = scripts.get(filename);
    if (kept?.source !== source) {
      kept = { source, script: parse(head, source, filename) };
      scripts.set(filename, kept);
    }
    if (context === null || kept.script === null) return compile(source, filename);
    return kept.script.runInContext(context);
  };
}

/** Null where Jest has to do it, and to judge what is wrong with it. */
function parse(head, source, filename) {
  if (IMPORTS_LATER.test(source)) return null;
  try {
    return new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  } catch {
    return null;
  }
}

module.exports = { __esModule: true, default: KeepingRuntime };
