/** Tells Monaco where its workers are: files beside this one, so that the policy needs no `blob:`. */
export function provideWorkers(): void {
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) => new Worker(new URL(chooseWorker(label), import.meta.url)),
  };
}

function chooseWorker(label: string): string {
  if (label === "graphql") return GRAPHQL_WORKER;
  if (label === "json") return JSON_WORKER;
  return EDITOR_WORKER;
}
