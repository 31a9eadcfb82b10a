// Dropping, swapping, Ctrl+Enter. Without it the form works as it stands; no wording in here.
(() => {
  "use strict";
  const form = document.getElementById("desk");
  const said = document.getElementById("said");
  const zones = [...form.querySelectorAll(".zone")];
  const most = Number(form.dataset.most);
  const many = Number(form.dataset.articles);
  const isRelease = (zone) => zone.dataset.role === "release";
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
    const large = [...file.files].find((one) => one.size > most);
    if (large) file.files = listed([...file.files].filter((one) => one.size <= most));
    clear.hidden = !file.files.length;
    if (large) say(form.dataset.large, large.name);
    else if (file.files.length > many) {
      file.value = "";
      clear.hidden = true;
      say(form.dataset.many);
    } else if (file.files.length) say(form.dataset.chosen, [...file.files].map((one) => one.name).join(", "));
  };

  const listed = (files) => {
    const list = new DataTransfer();
    for (const one of files) list.items.add(one);
    return list.files;
  };

  const give = (zone, files) => {
    if (isRelease(zone) && files.length > 1) { say(form.dataset.releases); return; }
    parts(zone).file.files = listed(files);
    show(zone);
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
      give(zone, [...files]);
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
    if (files.length) give(free, [...files]);
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
    const release = zones.at(-1);
    // Two at once are an article and its release, while neither is there.
    if (files.length === 2 && zones.length === 2 && isFree(release)) {
      zones.forEach((zone, at) => give(zone, [files[at]]));
      return;
    }
    const free = zones.find(isFree);
    const to = over(event) || (files.length > 1 && isRelease(free || release) ? zones[0] : free);
    give(to || zones[0], [...files]);
  });

  form.querySelector("[data-swap]")?.addEventListener("click", (event) => {
    event.preventDefault();
    const [one, other] = zones.map(parts);
    if (one.file.files.length > 1) { say(form.dataset.releases); return; }
    for (const name of ["text", "kept"]) {
      [one[name].value, other[name].value] = [other[name].value, one[name].value];
    }
    const files = [...one.file.files];
    one.file.files = listed(other.file.files);
    other.file.files = listed(files);
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
