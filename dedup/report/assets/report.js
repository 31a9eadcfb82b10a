// Filters, keys, copying. Without it the page shows everything; no wording and no text in here.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = all("tbody[data-k]");
  const filters = all("[data-show]");
  const status = byId("status");
  const help = byId("help");
  const keys = byId("keys");
  const shown = new Set();
  let last = null;
  document.documentElement.classList.add("on");

  const say = (text) => { status.textContent = text; };

  const apply = () => {
    for (const row of rows) {
      row.hidden = shown.size > 0 && !row.dataset.k.split(" ").some((kind) => shown.has(kind));
    }
    for (const one of filters) one.setAttribute("aria-pressed", shown.has(one.dataset.show));
    if (shown.has("same")) for (const one of all(".fold details")) one.open = true;
  };

  // The fragment holds the state, "#r12&show=a,b&keys=off": a mailed report opens as it was sent.
  const parts = () => location.hash.slice(1).split("&");
  const anchor = () => parts().find((part) => !part.includes("=")) || "";
  const write = (name) => {
    const state = [name, shown.size ? `show=${[...shown]}` : "", keys.checked ? "" : "keys=off"];
    history.replaceState(null, "", `#${state.filter(Boolean).join("&")}`);
  };
  const read = () => {
    shown.clear();
    for (const part of parts()) {
      const [name, value = ""] = part.split("=");
      if (name === "keys") keys.checked = value !== "off";
      if (name === "show") {
        for (const one of filters) {
          if (value.split(",").includes(one.dataset.show)) shown.add(one.dataset.show);
        }
      }
    }
    apply();
    reveal(byId(anchor()));
  };

  const reveal = (found) => {
    if (!found) return;
    if (found.closest("[hidden]")) { shown.clear(); apply(); }
    for (let at = found.parentElement; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    found.scrollIntoView();
  };

  const toggle = (kind) => {
    if (!shown.delete(kind)) shown.add(kind);
    apply();
    write(anchor());
  };

  const go = (step) => {
    const changes = rows.filter((row) => !row.hidden && row.dataset.k !== "same");
    if (!changes.length) { say(status.dataset.none); return; }
    const from = document.activeElement.closest("tbody[data-k]") || last;
    const after = (row) => from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
    let at = step > 0 ? 0 : changes.length - 1;
    if (from && step > 0) at = changes.findIndex((row) => row !== from && after(row));
    if (from && step < 0) at = changes.findLastIndex((row) => row !== from && !after(row));
    if (at < 0) at = step > 0 ? changes.length - 1 : 0;
    last = changes[at];
    const link = last.querySelector(".n");
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "center" });
    write(link.hash.slice(1));
    say(status.dataset.position.replace("{n}", at + 1).replace("{all}", changes.length));
  };

  const copy = async (text, field, done) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      // No clipboard on a page from another machine: the reader copies the selected text.
      if (!field) return;
      field.focus();
      field.select();
      say(status.dataset.hand);
    }
  };

  document.addEventListener("click", (event) => {
    const at = event.target.closest("[data-show],[data-go],[data-help],[data-copy],a.n");
    if (!at) return;
    if (at.dataset.show) toggle(at.dataset.show);
    else if (at.dataset.go) go(Number(at.dataset.go));
    else if ("help" in at.dataset) help.showModal();
    else if (at.dataset.copy) {
      const field = byId(at.dataset.copy);
      copy(field.value, field, status.dataset.copied);
    } else if (at.hash === `#${at.id}`) {
      event.preventDefault();
      last = at.closest("tbody");
      write(at.id);
      copy(location.href, null, status.dataset.link);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!keys.checked || help.open || event.target.closest("input,textarea")) return;
    // By place, not by character: under a Thai layout the same key gives another letter.
    const { code, shiftKey } = event;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code);
    const filter = digit && filters[digit[1] - 1];
    if (code === "KeyJ") go(1);
    else if (code === "KeyK") go(-1);
    else if (code === "KeyF") byId("facts").focus();
    else if (code === "Slash" && shiftKey) help.showModal();
    else if (filter && !filter.disabled) toggle(filter.dataset.show);
    else return;
    event.preventDefault();
  });

  keys.addEventListener("change", () => write(anchor()));
  byId("explain").addEventListener("change", (event) => {
    document.documentElement.classList.toggle("explain", event.target.checked);
  });
  addEventListener("hashchange", read);
  addEventListener("beforeprint", () => { for (const one of all("details")) one.open = true; });
  read();
})();
