// Dropping, swapping, Ctrl+Enter. Without it the form works as it stands; no wording in here.
(() => {
  "use strict";
  const form = document.getElementById("desk");
  const said = document.getElementById("said");
  const zones = [...form.querySelectorAll(".zone")];
  const most = Number(form.dataset.most);
  document.documentElement.classList.add("on");

  const parts = (zone) => ({
    text: zone.querySelector("textarea"),
    kept: zone.querySelector("input[type=hidden]"),
    file: zone.querySelector("input[type=file]"),
    clear: zone.querySelector("[data-clear]"),
  });
  const say = (text, name = "") => {
    said.textContent = text.replace("{name}", name).replace("{mib}", Math.floor(most / 1048576));
  };

  const show = (zone) => {
    const { file, clear } = parts(zone);
    const chosen = file.files[0];
    clear.hidden = !chosen;
    if (!chosen) return;
    if (chosen.size > most) {
      file.value = "";
      clear.hidden = true;
      say(form.dataset.large, chosen.name);
    } else say(form.dataset.chosen, chosen.name);
  };

  const give = (zone, files) => {
    parts(zone).file.files = files;
    show(zone);
  };

  const only = (file) => {
    const list = new DataTransfer();
    list.items.add(file);
    return list.files;
  };

  for (const zone of zones) {
    const { file, clear, text } = parts(zone);
    file.addEventListener("change", () => show(zone));
    clear.addEventListener("click", () => {
      file.value = "";
      say("");
      show(zone);
      file.focus();
    });
    text.addEventListener("paste", (event) => {
      const { files } = event.clipboardData;
      if (!files.length) return;
      event.preventDefault();
      give(zone, only(files[0]));
    });
  }

  // Pasted beside the zones, a text or file goes to the first that has none.
  const isFree = (zone) => {
    const { file, text } = parts(zone);
    return !file.files.length && !text.value.trim();
  };
  addEventListener("paste", (event) => {
    const free = zones.find(isFree);
    if (!free || event.target.closest?.("textarea,input")) return;
    const { files } = event.clipboardData;
    if (files.length) give(free, only(files[0]));
    else parts(free).text.value = event.clipboardData.getData("text/plain");
    event.preventDefault();
  });

  // Anywhere on the page: a file that misses its zone must not replace the page and the texts.
  const over = (event) => zones.find((zone) => zone.contains(event.target));
  const light = (at) => { for (const zone of zones) zone.classList.toggle("over", zone === at); };
  addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    light(over(event) || zones.find((zone) => !parts(zone).file.files.length));
  });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) light(null); });
  addEventListener("drop", (event) => {
    const { files } = event.dataTransfer;
    if (!files.length) return;
    event.preventDefault();
    light(null);
    if (files.length > 2) { say(form.dataset.many); return; }
    if (files.length === 2) {
      zones.forEach((zone, at) => give(zone, only(files[at])));
      return;
    }
    give(over(event) || zones.find(isFree) || zones[0], only(files[0]));
  });

  form.querySelector("[data-swap]").addEventListener("click", (event) => {
    event.preventDefault();
    const [one, other] = zones.map(parts);
    for (const name of ["text", "kept"]) {
      [one[name].value, other[name].value] = [other[name].value, one[name].value];
    }
    const files = [one.file.files, other.file.files].map((list) => [...list]);
    const empty = new DataTransfer().files;
    one.file.files = files[1].length ? only(files[1][0]) : empty;
    other.file.files = files[0].length ? only(files[0][0]) : empty;
    zones.forEach(show);
  });

  form.addEventListener("keydown", (event) => {
    if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector(".go"));
    }
  });
  form.addEventListener("submit", () => {
    document.documentElement.classList.add("busy");
    say(form.dataset.working);
  });
  // Back from the answer: the page may be as it was left.
  addEventListener("pageshow", () => {
    document.documentElement.classList.remove("busy");
    said.textContent = "";
    zones.forEach((zone) => { if (parts(zone).file.files.length) show(zone); });
  });

  const problem = document.getElementById("problem");
  if (problem) problem.focus();
})();
