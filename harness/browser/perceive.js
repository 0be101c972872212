// Gives the page's markup as it stands on the screen: what can't be seen is left out, and what fields hold now is
// written into their attributes. perceiving.py reads it as it reads plain markup. Whatever can be filled in or pressed
// gets a number, on the page and in the copy, so that what was read can be acted on.
async () => {
  // Half a page would have fields without the labels that are still on their way.
  if (document.readyState === "loading") {
    await new Promise((arrived) => document.addEventListener("DOMContentLoaded", arrived, { once: true }));
  }
  const ACTIONABLE = new Set(["A", "BUTTON", "INPUT", "SELECT", "TEXTAREA"]);
  let numbered = 0;
  const seen = (node) => node.checkVisibility({ checkVisibilityCSS: true }) || node.tagName === "OPTION";

  const state = (node, copy) => {
    if (node.tagName === "INPUT") {
      if (node.type === "checkbox" || node.type === "radio") {
        copy.toggleAttribute("checked", node.checked);
      } else {
        copy.setAttribute("value", node.value);
      }
    } else if (node.tagName === "TEXTAREA") {
      copy.textContent = node.value;
    } else if (node.tagName === "OPTION") {
      copy.toggleAttribute("selected", node.selected);
    }
    if (node.disabled) copy.setAttribute("disabled", "");
    return copy;
  };

  const shown = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return null;
    if (["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(node.tagName)) return null;
    // An element without a box of its own (display: contents) may have children that are seen.
    if (!seen(node) && getComputedStyle(node).display !== "contents") return null;
    if (ACTIONABLE.has(node.tagName)) node.setAttribute("data-harp-part", ++numbered);
    const copy = state(node, node.cloneNode(false));
    if (node.tagName === "TEXTAREA") return copy;
    for (const child of (node.shadowRoot ?? node).childNodes) {
      const part = shown(child);
      if (part) copy.append(part);
    }
    return copy;
  };

  // A number that an earlier look gave would stand for two parts.
  document.querySelectorAll("[data-harp-part]").forEach((node) => node.removeAttribute("data-harp-part"));
  // While a modal dialog is open, the page behind it is out of everybody's reach.
  const modal = [...document.querySelectorAll('dialog:modal, [role="dialog"][aria-modal="true"]')].filter(seen).at(-1);
  const body = document.body && shown(modal ?? document.body);
  return body ? body.outerHTML : "";
}
