// A single page for all pages: it asks its server for what a page says and asks, and draws that in its own way, with
// controls of its own, other words, texts in parts, toasts, a spinner, and a captcha from another origin.
"use strict";

const WORDS = {
  "Legal First Name": "First name (as on your ID)", "Middle Initial": "M.I.", "Confirm Email Address": "Repeat e-mail",
  "Phone Number": "Where we call you", "Home Address Line 1": "Street", "State": "Region", "ZIP Code": "Postal code",
  "User ID": "Login name", "Confirm Password": "Repeat it", "Challenge Question": "A question only you can answer",
  "Challenge Question Answer": "Your answer", "Security Code": "One-time code", "Reference Number": "Experian's number",
  "Next": "Continue →", "Back": "← Return", "Initiate Manual Proofing": "Prove it with documents",
  "Submit Info for Manual Proofing": "Send my details", "Login to Complete Setup": "Finish at the login",
  "Add Device": "Add", "Send Code": "Send it", "Resend Code": "Send another one", "Close": "Done reading",
  "Retry Remote Proofing": "Try once more", "Enter Reference Number": "I have Experian's number",
  "SMS": "Text message", "Voice": "Phone call",
};
const ROLES = { header: "banner", nav: "navigation", main: "main", footer: "contentinfo" };
const app = document.getElementById("app");
let ids = 0;

const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
};
const other = (words) => WORDS[words.trim()] ?? words;
const pressable = (attributes, act, ...children) =>
  el("div", { ...attributes, tabindex: 0, click: act, keydown: (event) => event.key === " " && act(event) }, ...children);

// --- fields: each gives the row that it is drawn as, and tells its value when asked

// A text with its label, in a tree of its own that nobody can look into.
class Box extends HTMLElement {
  draw(type, label, value, placeholder, required, hint) {
    const root = this.attachShadow({ mode: "closed" });
    this.input = el("input", { id: "in", type, value, placeholder, "aria-required": required, "aria-describedby": hint && "hint" });
    root.append(...(label ? [el("label", { for: "in" }, label), " "] : []), this.input);
    if (hint) root.append(" ", el("small", { id: "hint" }, hint));
    return this;
  }
}
customElements.define("x-box", Box);
const box = (type, label, value = "", required = false, placeholder = undefined, hint = "") =>
  new Box().draw(type, label, value, placeholder, required, hint);

const listbox = (label, options, value, changed = () => {}) => {
  const id = `list-${++ids}`;
  let chosen = options.find(([each]) => each === value && each) ?? ["", ""];
  const button = el("button", { type: "button", role: "combobox", "aria-expanded": "false", "aria-labelledby": id });
  let list;
  const shut = () => { list?.remove(); list = undefined; button.setAttribute("aria-expanded", "false"); };
  const take = (option) => { chosen = option; button.textContent = other(option[1]); shut(); changed(); };
  const open = () => {
    list = el("div", { role: "listbox", id: `${id}-options` }, ...options.filter(([each]) => each).map((option) =>
      el("div", { role: "option", "aria-selected": option === chosen, click: () => take(option) }, other(option[1]))));
    button.setAttribute("aria-expanded", "true");
    button.setAttribute("aria-controls", `${id}-options`);
    button.after(list);
  };
  button.addEventListener("click", () => (list ? shut() : open()));
  button.addEventListener("keydown", (event) => event.key === "Escape" && shut());
  button.textContent = chosen[1] ? other(chosen[1]) : "Please choose";
  return { nodes: [el("span", { id }, label), " ", button], value: () => chosen[0] };
};

const choice = (label, options, value) => {
  const id = `choice-${++ids}`;
  let chosen = value;
  const draw = ([each, words]) => pressable(
    { role: "radio", "aria-checked": String(each === chosen && each !== "") },
    (event) => {
      chosen = each;
      group.querySelectorAll("[role=radio]").forEach((node) => node.setAttribute("aria-checked", String(node === event.currentTarget)));
    }, other(words));
  const group = el("div", { role: "radiogroup", "aria-labelledby": id }, ...options.map(draw));
  return { nodes: [el("div", { id }, label), group], value: () => chosen };
};

const tick = (field, form) => {
  const id = `tick-${++ids}`;
  const node = pressable(
    { role: "checkbox", "aria-checked": String(Boolean(field.value)), "aria-labelledby": id, "aria-required": field.required },
    () => node.setAttribute("aria-checked", String(node.getAttribute("aria-checked") !== "true")));
  const words = el("span", { id }, ...field.words.map((each) => draw(each, form)));
  return { nodes: [node, words], value: () => (node.getAttribute("aria-checked") === "true" ? "yes" : "") };
};

const robot = (field) => {
  let passed = Boolean(field.value);
  const frame = el("iframe", { title: "Captcha", src: `${window.captcha}/robot${passed ? "?passed" : ""}` });
  window.addEventListener("message", (event) => {
    if (event.source === frame.contentWindow) passed = event.data === "no robot";
  });
  return { nodes: [frame], value: () => (passed ? "yes" : "") };
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const date = (field) => {
  const [month = "", day = "", year = ""] = field.value.split("/");
  const options = [["", ""], ...MONTHS.map((name, n) => [String(n + 1).padStart(2, "0"), name])];
  const months = listbox("Month", options, month);
  const days = box("text", "Day", day, field.required);
  const years = box("text", "Year", year, field.required);
  const calendar = el("button", { type: "button", "aria-label": "Pick a date from the calendar" }, "📅");
  const parts = () => [months.value(), days.input.value, years.input.value];
  return {
    nodes: [el("div", {}, field.label), days, " ", ...months.nodes, " ", years, calendar],
    value: () => (parts().some(Boolean) ? parts().join("/") : ""),
  };
};

const ssn = (field) => {
  const parts = ["first three digits", "middle two digits", "last four digits"].map((each) => box("password", `SSN, ${each}`, "", field.required));
  return { nodes: [el("div", {}, field.label), ...parts], value: () => parts.map((each) => each.input.value).join("") };
};

const phone = (field, label) => {
  const whole = box("text", label, "");
  const masked = (digits) => digits.replace(/^(\d{0,3})(\d{0,3})(.*)$/, (_, a, b, c) => (b ? `(${a}) ${b}${c && `-${c}`}` : a));
  whole.input.value = masked(field.value);
  whole.input.addEventListener("input", () => { whole.input.value = masked(whole.input.value.replace(/\D/g, "")); });
  return { nodes: [whole], value: () => whole.input.value.replace(/\D/g, "") };
};

// What was refused is marked, whatever draws it.
const marked = (made, field) => {
  if (field.error) made.input.setAttribute("aria-invalid", "true");
  return made;
};

const text = (field, label) => {
  const named = field.label === "Legal Last Name" ? box(field.kind, "", field.value, field.required, "Last name", field.hint) : box(field.kind, label, field.value, false, undefined, field.hint);
  return marked({ nodes: [named], value: () => named.input.value, input: named.input, tellsHint: true }, field);
};

const field = (told, form) => {
  const star = told.required ? " *" : "";
  const label = other(told.label) + star;
  const kinds = {
    list: () => listbox(label, told.options, told.value),
    choice: () => choice(label, told.options, told.value),
    checkbox: () => (told.label === "I'm not a robot" ? robot(told) : tick(told, form)),
  };
  const named = { "Date of Birth": date, "Social Security Number": ssn, "Phone Number": phone };
  const made = (kinds[told.kind] ?? (() => (named[told.label] ?? text)(told, label)))();
  form.parts.push([told.name, made]);
  const hint = told.hint && told.kind !== "checkbox" && !made.tellsHint ? [el("small", {}, told.hint)] : [];
  const problem = told.error ? [el("em", { class: "problem" }, told.error)] : [];
  return el("div", { class: "row" }, ...made.nodes, ...hint, ...problem, ...told.more.map((each) => draw(each, form)));
};

// --- everything else

const dialogs = new Map();
const show = (id) => {
  const [told, form] = dialogs.get(id);
  const shade = el("div", { class: "shade", role: "dialog", "aria-modal": "true", "aria-label": "Dialog" });
  const shut = () => { shade.remove(); document.removeEventListener("keydown", escape); };
  const escape = (event) => event.key === "Escape" && shut();
  const inner = { ...form, shut };
  shade.append(...told.in.map((each) => draw(each, inner)));
  document.addEventListener("keydown", escape);
  app.append(shade);
};

const toast = (words) => {
  const node = el("div", { class: "toast" }, words);
  document.body.append(node);
  setTimeout(() => node.remove(), 1500);
};
const said = (block) => (typeof block === "string" ? block : [...(block.in ?? [])].map(said).join(" "));

const button = (told, form) => {
  const act = (event) => {
    event.preventDefault();
    if (told["data-closes"]) form.shut();
    else send(form, told);
  };
  const name = other(said(told));
  const label = told["aria-label"];
  if (/secondary|link/.test(told.class ?? "")) return pressable({ role: "button", "aria-label": label }, act, name);
  return el("button", { type: "button", "aria-label": label, click: act }, name);
};

const link = (told, form) => {
  const follow = (event) => {
    const to = new URL(told.href, location.origin + form.page);
    if (told["data-opens"] && dialogs.has(told["data-opens"])) { event.preventDefault(); show(told["data-opens"]); return; }
    if (to.origin !== location.origin || !to.protocol.startsWith("http")) return;
    event.preventDefault();
    if (to.pathname + to.search === location.pathname + location.search && to.hash) return;
    go({ path: to.pathname + to.search });
  };
  return el("a", { href: told.href, "aria-label": told["aria-label"], click: follow }, other(said(told)));
};

const steps = (told) => el("div", { class: "crumbs" }, ...told.in.map((each) =>
  el("div", { class: each["aria-current"] ? `crumb here` : "crumb" }, said(each))));

const summary = (told) => { toast(said(told)); return el("div", {}); };

const show_password = (told, form) => {
  const made = tick({ value: "", words: ["Show password"], required: false }, form);
  made.nodes[0].addEventListener("click", () => {
    const password = form.parts.find(([name]) => name === told["data-shows"])[1].input;
    password.type = made.value() ? "text" : "password";
  });
  return el("div", { class: "row" }, ...made.nodes);
};

const draw = (told, form) => {
  if (typeof told === "string") return told;
  if (told.is === "field") return field(told, form);
  if (told.is === "form") return drawn(told, { ...form, parts: [], action: told.action, method: told.method });
  if (told.is === "hidden") { form.parts.push([told.name, { value: () => told.value }]); return ""; }
  if (told.is === "checkbox") return show_password(told, form);
  if (told.is === "label" || told.is === "br") return el("br");
  if (told.is === "dialog") { dialogs.set(told.id, [told, form]); return ""; }
  if (told.is === "button") return button(told, form);
  if (told.is === "a") return link(told, form);
  if (told.is === "ol") return steps(told);
  if (/error-summary/.test(told.class ?? "")) return summary(told);
  return drawn(told, form);
};

const drawn = (told, form) => {
  const heading = /^h[1-4]$/.test(told.is) && { role: "heading", "aria-level": told.is[1] };
  const tag = ["strong", "span", "code"].includes(told.is) ? "span" : "div";
  const role = told.role ?? ROLES[told.is];
  return el(tag, heading || { role, "aria-label": told["aria-label"] }, ...told.in.map((each) => draw(each, form)));
};

// --- asking the server

const busy = el("div", { class: "busy" }, "One moment …");

// What the server knows this session's own page by, kept while the window is open.
let proof = sessionStorage.getItem("proof") ?? "";

const ask = async (what) => {
  document.body.append(busy);
  const headers = { "Content-Type": "application/json", "X-Form-Proof": proof };
  const answer = await fetch("/api", { method: "POST", headers, body: JSON.stringify(what) });
  const page = await answer.json();
  if (page.leave) { location.href = page.leave; return; }
  window.captcha = page.captcha;
  if (page.proof) sessionStorage.setItem("proof", proof = page.proof);
  dialogs.clear();
  document.querySelectorAll(".toast").forEach((node) => node.remove());
  const form = { parts: [], page: page.path, action: "", method: "get" };
  const blocks = page.blocks.map((each) => draw(each, form));
  history[page.path === location.pathname + location.search ? "replaceState" : "pushState"]({}, "", page.path);
  app.replaceChildren(...blocks);
  busy.remove();
};
const go = ({ path }) => ask({ method: "GET", path, fields: [] });

const send = (form, told) => {
  const fields = form.parts.map(([name, part]) => [name, part.value()]).filter(([, value], n) => value !== "" || !isBox(form.parts[n][1]));
  if (told.name) fields.push([told.name, told.value ?? ""]);
  ask({ method: form.method.toUpperCase(), path: told.formaction || form.action || form.page, fields });
};
// What is not taken is not sent, as by a form of the browser's own.
const isBox = (part) => part.nodes && part.nodes.some((node) =>
  ["checkbox", "radiogroup"].includes(node.getAttribute?.("role")) || node.tagName === "IFRAME");

const cookies = el("div", { class: "cookies" }, "We bake cookies.", el("button", {
  type: "button", click: () => { localStorage.setItem("cookies", "yes"); cookies.remove(); },
}, "Accept all"));
if (!localStorage.getItem("cookies")) document.body.append(cookies);
document.body.append(el("div", { class: "bubble" }, "Chat with us!", el("button", { type: "button" }, "Chat")));
window.addEventListener("popstate", () => go({ path: location.pathname + location.search }));
go({ path: location.pathname + location.search });
