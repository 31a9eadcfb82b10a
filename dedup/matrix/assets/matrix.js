// Filters, orders, copying. Without it the page shows everything; no wording, no text here.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const body = document.querySelector("tbody");
  const status = byId("status");
  document.documentElement.classList.add("on");
  if (!body) return;

  const rows = [...body.rows];
  const head = document.querySelector("thead tr");
  const columns = [...head.cells].slice(1);
  const cells = new Map(rows.map((row) => [row, [...row.cells].slice(1)]));
  const number = (one, name) => Number(one.dataset[name]);
  let kind = "all";

  // A search for ๒๕๖๐ and one for 2560 are one.
  const plain = (text) =>
    text.toLowerCase().replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50);

  const filter = () => {
    const wanted = plain(byId("search").value.trim());
    let shown = 0;
    for (const row of rows) {
      const listed = kind === "all" || row.dataset.k.split(" ").includes(kind);
      const kept = byId("facts").checked || row.classList.contains("text") || kind === "differs";
      const found = !wanted || plain(row.textContent).includes(wanted);
      row.hidden = !(listed && kept && found);
      shown += row.hidden ? 0 : 1;
    }
    status.textContent = status.dataset.shown
      .replace("{n}", shown).replace("{all}", rows.length);
  };

  const orders = {
    given: () => 0,
    used: (one, other) => number(other, "used") - number(one, "used"),
    differs: (one, other) => number(other, "differs") - number(one, "differs"),
    name: (one, other) => one.dataset.name.localeCompare(other.dataset.name, "th"),
    taken: (one, other) => number(other, "taken") - number(one, "taken"),
    missed: (one, other) => number(one, "taken") - number(other, "taken"),
  };

  // Sorting is stable: what is equal keeps the order in which it was given.
  const sortPapers = () => {
    const sorted = [...columns].sort(orders[byId("order").value]);
    head.append(...sorted);
    const places = sorted.map((one) => columns.indexOf(one));
    for (const row of rows) row.append(...places.map((place) => cells.get(row)[place]));
  };

  const sortPoints = () => {
    body.append(...[...rows].sort(orders[byId("order-points").value]));
  };

  const open = () => {
    const found = byId(location.hash.slice(1));
    if (!found) return;
    if (found.tagName === "DETAILS") found.open = true;
    if (found.hidden) found.hidden = false;
    found.scrollIntoView({ block: "center" });
  };

  for (const one of all("[data-show]")) {
    one.addEventListener("click", () => {
      kind = one.dataset.show;
      for (const each of all("[data-show]")) each.setAttribute("aria-pressed", each === one);
      filter();
    });
  }
  byId("search").addEventListener("input", filter);
  byId("facts").addEventListener("change", filter);
  byId("order").addEventListener("change", sortPapers);
  byId("order-points").addEventListener("change", sortPoints);
  for (const one of all("[data-copy]")) {
    one.addEventListener("click", async () => {
      const note = byId(one.dataset.copy);
      note.select();
      try {
        await navigator.clipboard.writeText(note.value);
      } catch {
        document.execCommand("copy");
      }
      status.textContent = status.dataset.copied;
    });
  }
  addEventListener("hashchange", open);
  open();
})();
