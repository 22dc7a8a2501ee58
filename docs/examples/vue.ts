import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { ref, shallowRef, watchEffect } from "vue";
import type { Api } from "./client";
import { save, type Saved } from "./edit-with-conflict";
import type { CanvasFragment, LogicModelOperation } from "./generated/documents";
import { EMPTY, loadMore } from "./paged-list";

/** `document` answered for `variables()`, and again whenever what that reads changes. */
export function useQuery<Data, Variables>(
  api: Api,
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
) {
  const answer = shallowRef<{ data?: Data; error?: Error }>({});
  watchEffect((onCleanup) => {
    const stop = new AbortController();
    onCleanup(() => stop.abort());
    api(document, variables(), stop.signal).then(
      (data) => stop.signal.aborted || (answer.value = { data }),
      (error: Error) => stop.signal.aborted || (answer.value = { error }),
    );
  });
  return answer;
}

export function useContracts(api: Api, search: string) {
  const list = shallowRef(EMPTY);
  const error = shallowRef<Error>();
  const more = () =>
    loadMore(api, list.value, search).then(
      (longer) => (list.value = longer),
      (failure: Error) => (error.value = failure),
    );
  void more();
  return { list, error, more };
}

export function useDraft(api: Api, loaded: CanvasFragment) {
  const draft = shallowRef(loaded);
  const last = shallowRef<Saved>();
  const isSaving = ref(false);
  async function submit(operations: LogicModelOperation[]): Promise<void> {
    isSaving.value = true;
    const saved = await save(api, draft.value, operations).finally(() => (isSaving.value = false));
    if (saved.kind === "saved") draft.value = saved.draft;
    if (saved.kind === "conflict") draft.value = saved.theirs;
    last.value = saved;
  }
  return { draft, last, isSaving, submit };
}
