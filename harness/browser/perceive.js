// Gives the page's markup as it stands on the screen: what can't be seen is left out, and what fields hold now is
// written into their attributes. perceiving.py reads it as it reads plain markup. Whatever can be filled in or pressed
// gets a number, on the page and in the copy, so that what was read can be acted on. `place` is where a frame stands
// in the page, `selectors` are the CSS of the profile's locators, `hidden` of what is to be taken out of sight.
async ({ place, selectors, hidden }) => {
  // Half a page would have fields without the labels that are still on their way.
  if (document.readyState === "loading") {
    await new Promise((arrived) => document.addEventListener("DOMContentLoaded", arrived, { once: true }));
  }
  const ACTIONABLE = new Set(["A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "IFRAME", "FRAME"]);
  const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-errormessage", "aria-controls", "aria-owns"];
  const numbered = [];
  const scopes = new Map([[document, place]]);
  const seen = (node) => node.checkVisibility({ checkVisibilityCSS: true }) || node.tagName === "OPTION";

  // Parts of a page with a tree of their own may use the same ids again.
  const scope = (root) => {
    if (!scopes.has(root)) scopes.set(root, `${place}shadow-${scopes.size}-`);
    return scopes.get(root);
  };

  const within = (node, copy) => {
    const prefix = scope(node.getRootNode());
    if (!prefix) return;
    for (const name of REFERENCES.filter((name) => copy.hasAttribute(name))) {
      copy.setAttribute(name, copy.getAttribute(name).split(/\s+/).map((id) => prefix + id).join(" "));
    }
  };

  const number = (node) => {
    node.setAttribute("data-harp-part", place + (numbered.push(node)));
  };

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

  // What a closed list has to offer: it stands elsewhere in the page, or was seen when the list was opened.
  const offered = (node, copy) => {
    const ids = `${node.getAttribute("aria-controls") ?? ""} ${node.getAttribute("aria-owns") ?? ""}`.split(/\s+/);
    const root = node.getRootNode();
    const lists = ids.map((id) => id && root.getElementById(id)).filter(Boolean);
    if (lists.some(seen)) return;
    const options = lists.flatMap((list) => [...list.querySelectorAll('[role="option"]')]);
    const kept = options.length ? options.map((each) => each.cloneNode(true)) : [...(node.harpOffered ?? [])].map((words) => {
      const option = document.createElement("li");
      option.textContent = words;
      option.setAttribute("role", "option");
      return option;
    });
    if (!kept.length) {
      // It has to be opened to be seen, once.
      if (!node.harpOffered) copy.setAttribute("data-harp-unopened", "");
      return;
    }
    const list = document.createElement("ul");
    list.id = `harp-offered-${numbered.length}`;
    list.hidden = true;
    list.append(...kept);
    copy.setAttribute("aria-owns", list.id);
    return list;
  };

  const children = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const given = node.tagName === "SLOT" ? node.assignedNodes({ flatten: true }) : [];
    return given.length ? given : node.childNodes;
  };

  const shown = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    if (["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(node.tagName)) return [];
    // An element without a box of its own (display: contents) may have children that are seen.
    if (!seen(node) && getComputedStyle(node).display !== "contents") return [];
    const marks = selectors.flatMap((css, at) => (node.matches(css) ? [at] : []));
    if (ACTIONABLE.has(node.tagName) || node.hasAttribute("role") || node.hasAttribute("contenteditable") || marks.length) number(node);
    const copy = state(node, node.cloneNode(false));
    within(node, copy);
    if (marks.length) copy.setAttribute("data-harp-css", marks.join(" "));
    if (node.tagName === "TEXTAREA") return [copy];
    const list = node.getAttribute("role") === "combobox" && offered(node, copy);
    for (const child of children(node)) copy.append(...shown(child));
    return list ? [copy, list] : [copy];
  };

  // A number that an earlier look gave would stand for two parts.
  (window.harpNumbered ?? []).forEach((node) => node.removeAttribute("data-harp-part"));
  document.querySelectorAll("[data-harp-part]").forEach((node) => node.removeAttribute("data-harp-part"));
  hidden.forEach((css) => document.querySelectorAll(css).forEach((node) => node.style.setProperty("display", "none", "important")));
  // While a modal dialog is open, the page behind it is out of everybody's reach.
  const modal = [...document.querySelectorAll('dialog:modal, [role="dialog"][aria-modal="true"]')].filter(seen).at(-1);
  const body = document.body && shown(modal ?? document.body)[0];
  // What was told for a moment only, since somebody last did something.
  for (const [gone, css] of (window.harpToasts ?? []).filter(([each]) => body && !each.isConnected)) {
    const copy = gone.cloneNode(true);
    copy.setAttribute("data-harp-css", selectors.indexOf(css));
    body.append(copy);
  }
  window.harpNumbered = numbered;
  return body ? body.outerHTML : "";
}
