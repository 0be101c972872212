"use strict";
// Filters the lists of scenarios and requirements; everything can be read without it.

const matches = (item, wanted) =>
  (!wanted.outcome || item.classList.contains(wanted.outcome)) &&
  (!wanted.strength || item.dataset.strength === wanted.strength) &&
  wanted.words.every((word) => item.textContent.toLowerCase().includes(word));

const read = (form) => {
  const data = new FormData(form);
  return {
    outcome: data.get("outcome"),
    strength: data.get("strength"),
    words: data.get("text").toLowerCase().split(/\s+/).filter(Boolean),
  };
};

const filter = (form) => {
  const wanted = read(form);
  const active = Boolean(wanted.outcome || wanted.strength || wanted.words.length);
  let total = 0;
  let kept = 0;
  for (const group of document.querySelectorAll(`#${form.dataset.list} .group`)) {
    const items = [...group.querySelectorAll(".item")];
    for (const item of items) item.hidden = !matches(item, wanted);
    const left = items.filter((item) => !item.hidden).length;
    group.hidden = left === 0;
    group.open = active && left > 0;
    total += items.length;
    kept += left;
  }
  form.querySelector("output").textContent = active ? `${kept} of ${total} shown` : "";
};

for (const form of document.querySelectorAll("form.filter")) {
  form.hidden = false;
  form.addEventListener("input", () => filter(form));
  form.addEventListener("submit", (event) => event.preventDefault());
}
