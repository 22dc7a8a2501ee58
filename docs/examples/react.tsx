import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useEffect, useState, useTransition } from "react";
import type { Api } from "./client";
import { save, type Saved } from "./edit-with-conflict";
import {
  ContractByReferenceDocument,
  type CanvasFragment,
  type LogicModelOperation,
} from "./generated/documents";
import { EMPTY, loadMore } from "./paged-list";

/** `document` answered for `variables`, also when they change while an answer is on its way. */
export function useQuery<Data, Variables>(
  api: Api,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): { data?: Data; error?: Error } {
  const [answer, setAnswer] = useState<{ data?: Data; error?: Error }>({});
  const key = JSON.stringify(variables);
  useEffect(() => {
    const stop = new AbortController();
    api(document, JSON.parse(key) as Variables, stop.signal).then(
      (data) => stop.signal.aborted || setAnswer({ data }),
      (error: Error) => stop.signal.aborted || setAnswer({ error }),
    );
    return () => stop.abort();
  }, [api, document, key]);
  return answer;
}

export function ContractTitle({ api, reference }: { api: Api; reference: string }) {
  const { data, error } = useQuery(api, ContractByReferenceDocument, { reference });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading…</p>;
  return <h1>{data.contract?.title ?? `There is no contract ${reference}.`}</h1>;
}

/** Give it `key={search}`; a failed page goes to the nearest error boundary. */
export function ContractList({ api, search }: { api: Api; search: string }) {
  const [list, setList] = useState(EMPTY);
  const [isLoading, start] = useTransition();
  const more = () => start(async () => setList(await loadMore(api, list, search)));
  useEffect(more, []);
  return (
    <>
      <ul>
        {list.nodes.map((contract) => (
          <li key={contract.id}>{contract.title}</li>
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <button disabled={isLoading} onClick={more}>
          More
        </button>
      )}
    </>
  );
}

/** The draft, how the last save ended, and `submit`: in a conflict it saves upon theirs. */
export function useDraft(api: Api, loaded: CanvasFragment) {
  const [draft, setDraft] = useState(loaded);
  const [last, setLast] = useState<Saved>();
  const [isSaving, start] = useTransition();
  const submit = (operations: LogicModelOperation[]) =>
    start(async () => {
      const saved = await save(api, draft, operations);
      if (saved.kind === "saved") setDraft(saved.draft);
      if (saved.kind === "conflict") setDraft(saved.theirs);
      setLast(saved);
    });
  return { draft, last, isSaving, submit };
}
