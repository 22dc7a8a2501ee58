import { createApp, defineComponent, h, type PropType } from "vue";
import { createApi } from "../../../docs/examples/client";
import {
  ContractByReferenceDocument,
  DraftByIdDocument,
  type CanvasFragment,
} from "../../../docs/examples/generated/documents";
import { useContracts, useDraft, useQuery } from "../../../docs/examples/vue";

const api = createApi("/graphql");
const parameters = new URLSearchParams(location.search);

const Canvas = defineComponent({
  props: { loaded: { type: Object as PropType<CanvasFragment>, required: true } },
  setup(props) {
    const { draft, last, isSaving, submit } = useDraft(api, props.loaded);
    const add = () => submit([{ addNode: { layer: "OUTPUT", title: "Visits at home" } }]);
    return () => [
      h(
        "ol",
        draft.value.nodes.map((node) => h("li", { key: node.id }, node.title)),
      ),
      h("button", { disabled: isSaving.value, onClick: add }, "Save"),
      h("p", { id: "last" }, last.value?.kind),
      h("p", { id: "news" }, last.value?.kind === "conflict" ? last.value.news.join(" ") : ""),
    ];
  },
});

const Screen = defineComponent({
  setup() {
    const reference = parameters.get("reference")!;
    const contract = useQuery(api, ContractByReferenceDocument, () => ({ reference }));
    const loaded = useQuery(api, DraftByIdDocument, () => ({ id: parameters.get("draft")! }));
    const { list, more } = useContracts(api, "");
    return () => [
      h("h1", contract.value.data?.contract?.title),
      h(
        "ul",
        list.value.nodes.map((node) => h("li", { key: node.id }, node.title)),
      ),
      list.value.pageInfo.hasNextPage && h("button", { onClick: more }, "More"),
      loaded.value.data?.logicModelVersion &&
        h(Canvas, { loaded: loaded.value.data.logicModelVersion }),
    ];
  },
});

createApp(Screen).mount("#screen");
