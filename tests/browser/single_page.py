"""Pages that are made by script: trees of their own, frames, lists that open, and what comes without a navigation."""

from types import MappingProxyType

from harness.browser.locators import Locator, Locators, Overlays

SHADOWS = """<!doctype html><h1>Trees</h1><x-box label="City"></x-box><x-box label="County"></x-box>
<x-frame><label for="in">Slotted</label><input id="in"></x-frame>
<script>
customElements.define("x-box", class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({mode: "closed"}).innerHTML =
      `<label for="in">${this.getAttribute("label")}</label><input id="in" aria-describedby="hint"><p id="hint">Hint of
       ${this.getAttribute("label")}</p>`;
  }
});
customElements.define("x-frame", class extends HTMLElement {
  connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = "<h2>Frame</h2><slot></slot>"; }
});
</script>"""

FRAMED = """<!doctype html><h1>Frames</h1><label for="box">Name</label><input id="box">
<iframe id="other" title="Captcha"></iframe><p id="told"></p>
<script>
other.src = location.origin.replace("127.0.0.1", "localhost") + "/robot";
window.addEventListener("message", (event) => { told.textContent = event.data; });
</script>"""

ROBOT = """<!doctype html><label for="box">I'm not a robot</label><input id="box" type="checkbox">
<button onclick="parent.postMessage(box.checked ? 'passed' : 'failed', '*')">Check</button>"""

OPENING = """<!doctype html><h1>Lists</h1><span id="name">State</span>
<button id="list" role="combobox" aria-labelledby="name" aria-expanded="false">Please choose</button>
<input role="combobox" aria-label="Question" id="typed"><ul role="listbox" id="found" hidden></ul>
<label><input type="checkbox" style="opacity: 0; position: absolute"> Hidden by style</label>
<script>
const open = () => {
  const made = document.createElement("ul");
  made.role = "listbox";
  made.innerHTML = '<li role="option">Ohio</li><li role="option">Puerto Rico</li>';
  made.onclick = (event) => { list.textContent = event.target.textContent; shut(); };
  document.body.append(made);
  list.setAttribute("aria-expanded", "true");
};
const shut = () => { document.querySelector("ul:not(#found)").remove(); list.setAttribute("aria-expanded", "false"); };
list.onclick = () => list.getAttribute("aria-expanded") === "true" ? shut() : open();
list.onkeydown = (event) => { if (event.key === "Escape") shut(); };
</script>"""

TRANSITION = """<!doctype html><h1>First</h1><button onclick="go()">Go on</button><button onclick="say()">Say</button>
<div id="cover" style="position: fixed; inset: 0; background: #fff">Cookies?
<button onclick="cover.remove()">Fine</button></div>
<script>
async function go() {
  document.body.insertAdjacentHTML("beforeend", '<div class="busy">One moment …</div>');
  const words = await (await fetch("/slow")).text();
  document.querySelector("h1").textContent = "Second";
  setTimeout(() => document.querySelector(".busy").remove(), 200);
}
function say() {
  document.body.insertAdjacentHTML("beforeend", '<div class="toast">Told for a moment</div>');
  setTimeout(() => document.querySelector(".toast").remove(), 10);
}
</script>"""

PROVING = """<!doctype html><h1>Mine</h1><button onclick="removeAnn()">Remove Ann</button>
<script>
const proof = () => "p" + (/seen=([0-9]+)/.exec(document.cookie) ?? [0, 0])[1];
const act = (method, body) => fetch("/proved", {method, body, headers: {"X-Proof": proof()}});
const removeAnn = () => act("POST", "subject 7");
act("GET").then(() => fetch("/elsewhere", {headers: {"X-Proof": ""}}));
</script>"""

PAGES = MappingProxyType(
    {
        "/shadows": SHADOWS,
        "/framed": FRAMED,
        "/robot": ROBOT,
        "/opening": OPENING,
        "/transition": TRANSITION,
        "/proving": PROVING,
    }
)

LOCATORS = Locators(overlays=Overlays(wait=(".busy",), alert=(".toast",), press={"#cover": Locator(label="Fine")}))
