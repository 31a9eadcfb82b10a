// Ticks go to the server, in the order they were made; no wording in here.
(() => {
  "use strict";
  const bar = document.querySelector(".desk");
  const { verdicts, saved, unsaved } = bar.dataset;
  if (!verdicts) return;
  const told = bar.querySelector(".told");
  let line = Promise.resolve();

  const send = async (body) => {
    try {
      const answer = await fetch(verdicts, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      });
      told.textContent = answer.ok ? saved : `${unsaved}: ${(await answer.json()).detail ?? ""}`;
    } catch {
      told.textContent = unsaved;
    }
  };

  // The report's own script has changed the buttons before this one sees the event.
  const note = (event) => {
    const work = event.target.closest(".work");
    if (!work || (event.type === "click" && !event.target.closest("[data-tick]"))) return;
    const pressed = work.querySelector("[data-tick][aria-pressed=true]");
    const body = JSON.stringify({
      ...JSON.parse(work.dataset.record),
      verdict: pressed ? pressed.dataset.tick : "",
      reason: work.querySelector("input").value.trim(),
    });
    line = line.then(() => send(body));
  };
  document.addEventListener("click", note);
  document.addEventListener("change", note);
})();
