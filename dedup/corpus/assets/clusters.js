// One kind at a time, search in titles, two hundred a page. Without it the page shows everything.
(() => {
  "use strict";
  const PAGE = 200;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const tabs = all("[data-tab]");
  const turns = all("[data-turn]");
  const search = document.getElementById("search");
  const range = document.getElementById("range");
  const items = new Map(all("section[data-kind]").map((section) => [
    section.dataset.kind,
    [...section.querySelectorAll(":scope>details>ol>li")].map((element) => ({
      element,
      title: element.querySelector("summary").textContent.toLowerCase(),
    })),
  ]));
  let kind = tabs.find((tab) => !tab.disabled)?.dataset.tab || "";
  let page = 0;
  document.documentElement.classList.add("on");

  const show = () => {
    const wanted = search.value.trim().toLowerCase();
    for (const section of all("section[data-kind]")) {
      section.hidden = section.dataset.kind !== kind;
      if (!section.hidden) section.firstElementChild.open = true;
    }
    for (const tab of tabs) tab.ariaPressed = String(tab.dataset.tab === kind);
    const found = (items.get(kind) || []).filter((one) => one.title.includes(wanted));
    page = Math.max(0, Math.min(page, Math.ceil(found.length / PAGE) - 1));
    const from = page * PAGE;
    const shown = new Set(found.slice(from, from + PAGE));
    for (const one of items.get(kind) || []) one.element.hidden = !shown.has(one);
    range.textContent = shown.size
      ? range.dataset.range.replace("{a}", from + 1).replace("{b}", from + shown.size)
        .replace("{n}", found.length)
      : range.dataset.none;
    turns[0].disabled = page === 0;
    turns[1].disabled = from + PAGE >= found.length;
  };

  // A link to a cluster leads to its tab and its page.
  const jump = () => {
    const target = document.getElementById(location.hash.slice(1));
    const section = target?.closest("section[data-kind]");
    if (!section) return;
    kind = section.dataset.kind;
    search.value = "";
    page = Math.floor(items.get(kind).findIndex((one) => one.element === target) / PAGE);
    show();
    target.querySelector("details").open = true;
    target.scrollIntoView();
  };

  document.addEventListener("click", (event) => {
    const at = event.target.closest("button");
    if (!at) return;
    if (at.dataset.tab) { kind = at.dataset.tab; page = 0; }
    if (at.dataset.turn) page += Number(at.dataset.turn);
    show();
    if (at.dataset.turn) scrollTo(0, 0);
  });
  search.addEventListener("input", () => { page = 0; show(); });
  addEventListener("hashchange", jump);
  show();
  jump();
})();
