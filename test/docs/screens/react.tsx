import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApi } from "../../../docs/examples/client";
import { DraftByIdDocument, type CanvasFragment } from "../../../docs/examples/generated/documents";
import { ContractList, ContractTitle, useDraft, useQuery } from "../../../docs/examples/react";

const api = createApi("/graphql");
const parameters = new URLSearchParams(location.search);

function Canvas({ loaded }: { loaded: CanvasFragment }) {
  const { draft, last, isSaving, submit } = useDraft(api, loaded);
  const add = () => submit([{ addNode: { layer: "OUTPUT", title: "Visits at home" } }]);
  return (
    <>
      <ol>
        {draft.nodes.map((node) => (
          <li key={node.id}>{node.title}</li>
        ))}
      </ol>
      <button disabled={isSaving} onClick={add}>
        Save
      </button>
      <p id="last">{last?.kind}</p>
      <p id="news">{last?.kind === "conflict" && last.news.join(" ")}</p>
    </>
  );
}

function Screen() {
  const { data } = useQuery(api, DraftByIdDocument, { id: parameters.get("draft")! });
  return (
    <>
      <ContractTitle api={api} reference={parameters.get("reference")!} />
      <ContractList api={api} search="" />
      {data?.logicModelVersion && <Canvas loaded={data.logicModelVersion} />}
    </>
  );
}

createRoot(document.getElementById("screen")!).render(
  <StrictMode>
    <Screen />
  </StrictMode>,
);
