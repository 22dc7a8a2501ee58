/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Element | string)[];
}

/** Makes an element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Element["attributes"],
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children };
}

/** A whole document, indented. */
export function printXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, "")}`;
}

function print({ name, attributes, children }: Element, indent: string): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join("");
  if (children.length === 0) return `${indent}<${name}${said}/>\n`;
  const [only] = children;
  if (typeof only === "string") return `${indent}<${name}${said}>${escaped(only)}</${name}>\n`;
  const inner = elementsOf(children)
    .map((child) => print(child, `${indent}  `))
    .join("");
  return `${indent}<${name}${said}>\n${inner}${indent}</${name}>\n`;
}

/** Texts stand alone in their element. */
function elementsOf(children: readonly (Element | string)[]): readonly Element[] {
  return children.filter((child) => typeof child !== "string");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/\s+/g, " ");
}
