// Marks what a picture of the page must not show, for the browser to paint over: fields by their numbers, whatever says
// one of the secrets, whatever could carry one as an image, and on a private page all words but headings and what is
// pressed. Frames that were read (by their numbers) are marked within, all others as a whole.
({ parts, read, texts, words }) => {
  const MARK = "data-harp-covered";
  const CHROME = "nav, header, footer, [role=navigation], [role=banner], [role=contentinfo]";
  const SPEAKING = `h1, h2, a, button, [role=button], option, :has(> [aria-current]), ${CHROME}`;
  const CLOSED = ["IFRAME", "FRAME", "CANVAS", "OBJECT", "EMBED", "VIDEO"];
  const LEAST_CODE = 64;
  const plain = (text) => text.replace(/\s+/g, "");
  const secrets = texts.map(plain);
  const inner = (node) => [...(node.shadowRoot?.children ?? []), ...node.children];
  const said = (node) => plain(`${node.textContent} ${node.value ?? ""}`);
  const tells = (node) => secrets.some((secret) => said(node).includes(secret));

  const cover = (node) => node.setAttribute(MARK, "");

  // A picture that is about square, and not small, may be a code that an app reads.
  const mayBeCode = (node) => {
    const { width, height } = node.getBoundingClientRect();
    return Math.min(width, height) >= LEAST_CODE && Math.abs(width - height) < Math.max(width, height) / 4;
  };

  const speaks = (node) => [...node.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim());

  const visit = (node) => {
    const name = node.tagName.toUpperCase();
    if (["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(name)) return;
    const isField = ["INPUT", "SELECT", "TEXTAREA"].includes(name);
    const part = node.getAttribute("data-harp-part");
    if (["IFRAME", "FRAME"].includes(name) && read.includes(part)) return;
    if (parts.includes(part) || node.type === "password" || (isField && tells(node))) cover(node);
    if (CLOSED.includes(name) || (["IMG", "SVG"].includes(name) && mayBeCode(node))) cover(node);
    if (words === "hidden" && (isField || (speaks(node) && !node.closest(SPEAKING)))) cover(node);
    const children = inner(node);
    if (tells(node) && !children.some(tells)) cover(node);
    children.forEach(visit);
  };

  const unmark = (node) => {
    node.removeAttribute(MARK);
    inner(node).forEach(unmark);
  };

  if (document.body) {
    unmark(document.body);
    visit(document.body);
  }
}
