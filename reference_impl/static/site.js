// Enhancements only: every page works without them.
"use strict";

function opener(link) {
  const dialog = document.getElementById(link.dataset.opens);
  if (!dialog || !dialog.showModal) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
}

function closer(button) {
  button.addEventListener("click", () => document.getElementById(button.dataset.closes).close());
}

function shower(box) {
  const input = document.getElementById(box.dataset.shows);
  const show = () => { input.type = box.checked ? "text" : "password"; };
  box.addEventListener("change", show);
  // The password travels and is remembered as a password, whatever is shown.
  box.form.addEventListener("submit", () => { input.type = "password"; });
}

// The typed field stays; a button beside it opens the browser's calendar.
function calendar(field) {
  const typed = field.querySelector("input");
  const picker = document.createElement("input");
  if (!picker.showPicker) return;
  picker.type = "date";
  picker.tabIndex = -1;
  picker.setAttribute("aria-hidden", "true");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "calendar";
  button.setAttribute("aria-label", "Choose from a calendar");
  button.addEventListener("click", () => picker.showPicker());
  picker.addEventListener("change", () => {
    const [year, month, day] = picker.value.split("-");
    if (day) typed.value = `${month}/${day}/${year}`;
    typed.focus();
  });
  const row = document.createElement("span");
  row.className = "date-row";
  typed.replaceWith(row);
  row.append(typed, button, picker);
}

// As the server will judge: without an address in the United States the SSN is optional, for manual proofing anyway.
function optionalSsn(answers, ssn) {
  if (!answers || !ssn || document.getElementById("manual-proofing")) return;
  const star = document.createElement("span");
  star.className = "required";
  star.setAttribute("aria-hidden", "true");
  star.textContent = "*";
  answers.addEventListener("change", (event) => {
    const label = document.querySelector(`label[for="${ssn.id}"]`);
    label.querySelector(".required")?.remove();
    ssn.required = event.target.value !== "No";
    if (ssn.required) label.append(" ", star);
  });
}

function announce(summary) {
  if (summary) summary.focus();
}

document.querySelectorAll("[data-opens]").forEach(opener);
document.querySelectorAll("[data-closes]").forEach(closer);
document.querySelectorAll("[data-shows]").forEach(shower);
document.querySelectorAll(".field.date").forEach(calendar);
optionalSsn(
  document.getElementById("is-your-address-in-the-united-states"),
  document.getElementById("social-security-number"),
);
announce(document.querySelector(".error-summary"));
