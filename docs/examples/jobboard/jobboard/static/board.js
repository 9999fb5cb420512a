// What a page can do besides: copy a text, keep the mail link in step with it, and send a form once.
// Without it everything is read, checked and saved all the same.
"use strict";

function copyBySelection(field) {
  field.focus();
  field.select();
  return document.execCommand("copy");
}

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No permission, or http without a lock: there is no navigator.clipboard then.
    return copyBySelection(field);
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const said = button.parentElement.querySelector(".copied");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copied = await copy(document.getElementById(button.dataset.copy));
    said.textContent = copied ? button.dataset.copied : button.dataset.failed;
  });
}

// As RFC 6068 wants it: percent-encoded, with CRLF for the end of a line.
function encoded(text) {
  const whole = text.toWellFormed?.() ?? text; // half an emoji cannot be encoded; a browser of before 2023 cannot mend it
  return encodeURIComponent(whole.replace(/\r\n|\r|\n/g, "\r\n"));
}

for (const link of document.querySelectorAll("a[data-mail]")) {
  const address = link.getAttribute("href").split("?")[0];
  const subject = document.getElementById(`subject-${link.dataset.mail}`);
  const body = document.getElementById(`body-${link.dataset.mail}`);
  const update = () => {
    link.href = `${address}?subject=${encoded(subject.value)}&body=${encoded(body.value)}`;
  };
  subject.addEventListener("input", update);
  body.addEventListener("input", update);
}

// Not <noscript>: this is also true where the script did not arrive.
for (const note of document.querySelectorAll("[data-without-script]")) {
  note.hidden = true;
}

for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
  // Back from the next page, which a browser may have kept: it can be sent again.
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

// After a form was refused, reading goes on at what is wrong with it.
const summary = document.querySelector(".summary");
if (summary) {
  summary.focus();
}
