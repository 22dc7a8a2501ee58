/** The first fifty contracts, with the progress of each indicator of their models. */
export const LIST_QUESTION = `query List {
  contracts(first: 50) {
    nodes {
      reference
      title
      logicModels {
        title
        published {
          nodes {
            indicators {
              title
              progress { status raw clamped actual { value } target { value } }
            }
          }
        }
      }
    }
  }
}`;
