// Filters, keys, copying, verdicts. Without it the page shows everything; no wording, no text here.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const rows = all("tbody[data-k]");
  const cards = all(".found>li");
  const works = all(".work");
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
    if (shown.size) byId("comparison").open = true;
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
    const found = byId(anchor());
    if (found) { reveal(found); found.scrollIntoView(); }
  };

  const reveal = (found) => {
    if (found.closest("tbody[hidden]")) { shown.clear(); apply(); }
    for (let at = found; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
  };

  const toggle = (kind) => {
    if (!shown.delete(kind)) shown.add(kind);
    apply();
    write(anchor());
  };

  // What does not agree comes first, then the sentences that differ.
  const go = (step) => {
    const changes = rows.filter((row) => !row.hidden && row.dataset.k !== "same");
    const stops = [...cards, ...changes];
    if (!stops.length) { say(status.dataset.none); return; }
    const from = document.activeElement.closest(".found>li,tbody[data-k]") || last;
    let at = stops.indexOf(from);
    if (at < 0 && from && step > 0) {
      at = stops.findIndex((one) => from.compareDocumentPosition(one) & 4) - 1;
    }
    at = Math.min(stops.length - 1, Math.max(0, at + step));
    last = stops[at];
    reveal(last);
    const target = last.querySelector("a.n") || last;
    target.focus({ preventScroll: true });
    last.scrollIntoView({ block: last.offsetHeight < innerHeight / 2 ? "center" : "start" });
    write(target.id);
    say(status.dataset.position.replace("{n}", at + 1).replace("{all}", stops.length));
  };

  const copy = async (text, field, done) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      // No clipboard on a page from another machine: the reader copies the selected text.
      if (!field) return;
      field.hidden = false;
      field.value = text;
      field.focus();
      field.select();
      say(status.dataset.hand);
    }
  };

  // Verdicts live in the page until they are saved as a file; nothing is stored.
  const byHand = byId("by-hand");
  let others = [];
  let unsaved = false;
  const buttons = (work) => [...work.querySelectorAll("[data-tick]")];
  const verdict = (work) => buttons(work).find((one) => one.ariaPressed === "true")?.dataset.tick;
  const record = (work) => JSON.parse(work.dataset.record);

  const tell = () => {
    const left = byId("left");
    if (!left) return;
    const done = works.filter(verdict).length;
    left.textContent = left.dataset.left
      .replace("{n}", works.length - done).replace("{all}", works.length);
  };

  const tick = (work, kind, reason = "") => {
    for (const one of buttons(work)) one.ariaPressed = String(one.dataset.tick === kind);
    const field = work.querySelector("input");
    field.hidden = !kind || kind === "error";
    field.value = reason;
    work.closest("li").classList.toggle("done", Boolean(kind));
    tell();
  };

  const know = (work, one) => {
    tick(work, one.verdict, String(one.reason || ""));
    work.dataset.date = one.date || "";
    work.dataset.until = one.until || "";
  };

  const save = () => {
    const date = new Date().toLocaleDateString("sv");
    const made = works.filter(verdict).map((work) => ({
      schema: "dedup.verdict/1",
      ...record(work),
      verdict: verdict(work),
      reason: work.querySelector("input").value.trim(),
      date: work.dataset.date || date,
      ...(work.dataset.until ? { until: work.dataset.until } : {}),
    }));
    const text = [...others, ...made].map((one) => `${JSON.stringify(one)}\n`).join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
    link.download = "verdicts.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
    unsaved = false;
  };

  const load = async (file) => {
    let found;
    try {
      found = (await file.text()).split("\n").filter((line) => line.trim()).map(JSON.parse);
      if (!found.every((one) => one.key && ["error", "false", "intended"].includes(one.verdict))) {
        throw new Error();
      }
    } catch {
      say(status.dataset.bad);
      return;
    }
    const known = new Map(works.map((work) => [record(work).key, work]));
    others = found.filter((one) => !known.has(one.key));
    for (const one of found) {
      const work = known.get(one.key);
      if (!work) continue;
      know(work, one);
    }
    const met = found.length - others.length;
    say(status.dataset.loaded.replace("{n}", met).replace("{all}", found.length));
  };

  const copyTicked = ({ ticked, head }) => {
    const notes = works.filter((work) => verdict(work) === "error").map((one) => one.dataset[ticked]);
    if (!notes.length) { say(status.dataset.unticked); return; }
    const lines = ticked === "line" ? notes.map((note) => `- ${note}`) : notes;
    copy([head, ...lines].filter(Boolean).join("\n"), byHand, status.dataset.copied);
  };

  const press = (at) => {
    const work = at.closest(".work");
    const { dataset } = at;
    if (dataset.tick) {
      tick(work, at.ariaPressed === "true" ? "" : dataset.tick, work.querySelector("input").value);
      work.dataset.date = work.dataset.until = "";
      // A page that keeps verdicts itself has nothing to lose.
      unsaved = !("keeps" in document.body.dataset);
      if (dataset.tick === "false" && verdict(work)) work.querySelector("input").focus();
    } else if ("note" in dataset) copy(work.dataset.line, byHand, status.dataset.copied);
    else if (dataset.ticked) copyTicked(dataset);
    else if (dataset.show) toggle(dataset.show);
    else if (dataset.go) go(Number(dataset.go));
    else if ("help" in dataset) help.showModal();
    else if (dataset.copy) copy(byId(dataset.copy).value, byId(dataset.copy), status.dataset.copied);
    else if (at.id === "save") save();
    else if (at.id === "load") byId("file").click();
  };

  document.addEventListener("click", (event) => {
    const at = event.target.closest("button,a[href^='#']");
    if (!at) return;
    if (at.tagName === "BUTTON") { press(at); return; }
    const found = byId(at.hash.slice(1));
    if (found) reveal(found);
    if (at.matches("a.n") && at.hash === `#${at.id}`) {
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
    else if (code === "KeyF") { reveal(byId("facts")); byId("facts").focus(); }
    else if (code === "Slash" && shiftKey) help.showModal();
    else if (filter && !filter.disabled) toggle(filter.dataset.show);
    else return;
    event.preventDefault();
  });

  byId("file")?.addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) load(file);
    event.target.value = "";
  });
  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  keys.addEventListener("change", () => write(anchor()));
  byId("explain").addEventListener("change", (event) => {
    document.documentElement.classList.toggle("explain", event.target.checked);
  });
  addEventListener("hashchange", read);
  for (const work of works) if (work.dataset.known) know(work, JSON.parse(work.dataset.known));
  tell();
  read();
})();
