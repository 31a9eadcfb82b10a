(() => {
"use strict";
const doc = document, root = doc.documentElement, byId = id => doc.getElementById(id);
const all = (selector, from = doc) => [...from.querySelectorAll(selector)];
const rows = all("tbody[data-k]"), filters = all("[data-show]"), status = byId("status");
const help = byId("help"), keys = byId("keys");
let shown = new Set(), last = null;
root.classList.add("on");

const say = text => { status.textContent = text; };
const kinds = row => row.dataset.k.split(" ");

const apply = () => {
  for (const row of rows) row.hidden = shown.size > 0 && !kinds(row).some(kind => shown.has(kind));
  for (const one of filters) one.setAttribute("aria-pressed", shown.has(one.dataset.show));
  if (shown.has("same")) for (const one of all(".fold details")) one.open = true;
};

const write = anchor => {
  const parts = [anchor, shown.size ? "show=" + [...shown].join() : "", keys.checked ? "" : "keys=off"];
  history.replaceState(null, "", "#" + parts.filter(Boolean).join("&"));
};

const anchorNow = () => location.hash.slice(1).split("&").find(part => !part.includes("=")) || "";

const reveal = anchor => {
  const found = anchor && byId(anchor);
  if (!found) return;
  for (let at = found.parentElement; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
    if (at.hidden) { shown.clear(); apply(); }
  }
  found.scrollIntoView({block: "start"});
};

const read = () => {
  const known = new Set(filters.map(one => one.dataset.show));
  shown = new Set();
  for (const part of location.hash.slice(1).split("&")) {
    const [name, value] = part.split("=");
    if (name === "show" && value) for (const kind of value.split(",")) if (known.has(kind)) shown.add(kind);
    if (name === "keys") keys.checked = value !== "off";
  }
  apply();
  if (location.hash.includes("=")) reveal(anchorNow());
  else if (anchorNow()) reveal(anchorNow());
};

const toggle = kind => {
  if (!shown.delete(kind)) shown.add(kind);
  apply();
  write(anchorNow());
};

const go = step => {
  const changes = rows.filter(row => !row.hidden && !["same", ""].includes(row.dataset.k));
  if (!changes.length) return say(status.dataset.none);
  const focused = doc.activeElement.closest("tbody[data-k]") || last;
  let at = changes.indexOf(focused);
  if (at < 0 && focused) {
    at = changes.findIndex(row => focused.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
    at = step > 0 ? (at < 0 ? changes.length : at) - 1 : at < 0 ? changes.length : at;
  } else if (at < 0) at = step > 0 ? -1 : changes.length;
  at = Math.min(Math.max(at + step, 0), changes.length - 1);
  last = changes[at];
  const link = last.querySelector(".n");
  link.focus({preventScroll: true});
  link.scrollIntoView({block: "center"});
  write(link.id);
  return say(status.dataset.position.replace("{n}", at + 1).replace("{all}", changes.length));
};

const copy = async (text, field, done) => {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    if (!field) return;
    field.focus();
    field.select();
    say(status.dataset.hand);
  }
};

doc.addEventListener("click", event => {
  const at = event.target.closest("[data-show],[data-go],[data-help],[data-copy],a.n");
  if (!at) return;
  if (at.dataset.show) toggle(at.dataset.show);
  else if (at.dataset.go) go(+at.dataset.go);
  else if (at.dataset.copy) { const field = byId(at.dataset.copy); copy(field.value, field, status.dataset.copied); }
  else if ("help" in at.dataset) help.showModal();
  else if (at.hash === "#" + at.id) {
    event.preventDefault();
    write(at.id);
    last = at.closest("tbody");
    copy(location.href, null, status.dataset.link);
  }
});

doc.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !keys.checked) return;
  if (help.open || event.target.closest("input,textarea,select")) return;
  const code = event.code, digit = /^(?:Digit|Numpad)([1-9])$/.exec(code);
  if (code === "KeyJ") go(1);
  else if (code === "KeyK") go(-1);
  else if (code === "KeyF") { const facts = byId("facts"); facts.scrollIntoView(); facts.focus({preventScroll: true}); }
  else if (code === "Slash" && event.shiftKey) help.showModal();
  else if (digit && filters[digit[1] - 1] && !filters[digit[1] - 1].disabled) toggle(filters[digit[1] - 1].dataset.show);
  else return;
  event.preventDefault();
});

keys.addEventListener("change", () => write(anchorNow()));
addEventListener("hashchange", read);
addEventListener("beforeprint", () => { for (const one of all("details")) one.open = true; });
read();
})();
