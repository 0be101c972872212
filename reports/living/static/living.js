"use strict";
// Finds, filters and follows ids; everything can be read without it.

const MOST = 100;
const KINDS = ["term", "requirement", "discrepancy", "chapter", "section", "scenario"];

const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

// --- Filters of a list -------------------------------------------------------------------------------------------

const filter = (form) => {
  const wanted = new FormData(form);
  const words = wordsOf(wanted.get("text"));
  const choices = [...wanted].filter(([name, value]) => name !== "text" && value);
  let total = 0;
  let kept = 0;
  for (const group of document.querySelectorAll(`#${form.dataset.list} .group`)) {
    const items = [...group.querySelectorAll(".item")];
    for (const item of items) {
      const said = item.textContent.toLowerCase();
      item.hidden =
        !choices.every(([name, value]) => item.dataset[name] === value) || !words.every((word) => said.includes(word));
    }
    const left = items.filter((item) => !item.hidden).length;
    group.hidden = left === 0;
    total += items.length;
    kept += left;
  }
  const active = words.length || choices.length;
  form.querySelector("output").textContent = active ? `${kept} of ${total} shown` : "";
};

for (const form of document.querySelectorAll("form.filter")) {
  form.hidden = false;
  form.addEventListener("input", () => filter(form));
  form.addEventListener("submit", (event) => event.preventDefault());
}

// --- Search ------------------------------------------------------------------------------------------------------

const rank = ([kind, id, title, more], words) => {
  const name = id.toLowerCase();
  const heading = title.toLowerCase();
  const said = `${name} ${heading} ${more.toLowerCase()}`;
  let points = 0;
  for (const word of words) {
    if (name === word) points += 100;
    else if (name.startsWith(word)) points += 20;
    else if (heading.includes(word)) points += 5;
    else if (said.includes(word)) points += 1;
    else return 0;
  }
  return points + (KINDS.length - KINDS.indexOf(kind)) / 10;
};

const result = ([kind, id, title, more, address]) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = id ? `${id} ${title}` : title;
  const told = document.createElement("p");
  told.textContent = `${kind} · ${more.length > 160 ? `${more.slice(0, 160)}…` : more}`;
  item.append(link, told);
  return item;
};

const search = (list) => {
  const asked = new URLSearchParams(location.search).get("q") || "";
  const words = wordsOf(asked);
  document.getElementById("find").value = asked;
  if (!words.length) return;
  const found = window.SPECIFICATION.entries
    .map((entry) => [rank(entry, words), entry])
    .filter(([points]) => points)
    .sort(([a], [b]) => b - a);
  const shown = found.slice(0, MOST);
  list.replaceChildren(...shown.map(([, entry]) => result(entry)));
  const number = found.length === 1 ? "1 place" : `${found.length || "No"} ${found.length ? "places" : "place"}`;
  const rest = found.length > MOST ? `; the first ${MOST} are shown` : "";
  document.getElementById("told").textContent = `${number} for “${asked}”${rest}.`;
};

// --- Links to ids ------------------------------------------------------------------------------------------------

// The first page takes any id: index.html#PWD-001 goes where it stands.
const follow = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const page = window.SPECIFICATION?.pages[id.replace(/\[.*/s, "")];
  if (page && !document.getElementById(location.hash.slice(1))) location.replace(page + location.hash);
};

// What a link leads to is not left behind a closed fold.
const unfold = () => {
  const target = document.getElementById(location.hash.slice(1));
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

addEventListener("DOMContentLoaded", () => {
  const list = document.getElementById("results");
  if (list) search(list);
  follow();
  unfold();
});
addEventListener("hashchange", () => {
  follow();
  unfold();
});

// On a narrow screen the sections of a chapter are folded, so that the chapter itself is in sight.
if (matchMedia("(max-width: 62rem)").matches) {
  for (const fold of document.querySelectorAll(".toc")) fold.open = false;
}
