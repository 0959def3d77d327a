// Keeps an open page what the served one is: told by a stream of events, or, where that does not come through, by asking.
(() => {
  const PARTS = [...document.querySelectorAll("[data-live]")].map(part => part.id);
  const page = document.getElementById("content");
  if (!page.dataset.version) return;
  const SILENT = 40_000, LOST = 60_000;
  const served = new Map();
  let heard = Date.now(), asked = Date.now(), trueAt = heard, lost = false, busy = false, again = false;

  const age = () => document.getElementById("age");
  const version = of => of.getElementById("content").dataset.version;
  const html = (of, id) => of.getElementById(id)?.outerHTML ?? "";
  const statuses = of => new Map([
    ...[...of.querySelectorAll(".component[data-status]")].map(row => [row.id, `${row.querySelector(".head h3, .head h4").textContent}: ${row.dataset.status}`]),
    ...[...of.querySelectorAll(".updates li")].map(told => [`told ${told.id}`, told.lastElementChild.textContent.trim().replace(/\s+/g, " ")]),
    ...[...of.querySelectorAll(".window-state, .pill")].map((state, i) => [`state ${i}`, state.textContent.trim()])]);

  // What changed, for those who hear the page; empty if nothing that matters did.
  const told = (was, next) => {
    const before = statuses(was), changed = [];
    for (const [id, text] of statuses(next)) if (before.get(id) !== text) changed.push(text);
    const headline = next.querySelector("h1").textContent;
    if (headline !== was.querySelector("h1").textContent) changed.unshift(headline);
    return changed.slice(0, 5).join(" ");
  };

  const put = next => {
    document.dispatchEvent(new Event("nines:swapping"));
    const unfolded = [...document.querySelectorAll(".fold:checked")].map(box => box.id);
    for (const id of PARTS) {
      const fresh = html(next, id);
      if (!fresh || (served.get(id) === fresh && !(id === "age" && lost))) continue;
      served.set(id, fresh);
      document.getElementById(id).replaceWith(document.importNode(next.getElementById(id), true));
    }
    unfolded.forEach(id => { const box = document.getElementById(id); if (box) box.checked = true; });
    page.dataset.version = version(next);
    document.title = next.title;
    lost = false;
    document.dispatchEvent(new Event("nines:swapped"));
  };

  const swap = next => {
    const news = told(document, next);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (news && !still && document.startViewTransition) document.startViewTransition(() => put(next));
    else put(next);
    if (news) document.getElementById("said").textContent = news;
  };

  const refresh = async () => {
    if (busy) { again = true; return; }
    busy = true;
    asked = Date.now();
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, cache: "no-cache" });
      if (answer.ok) {
        heard = Date.now();
        trueAt = Date.parse(answer.headers.get("date")) || heard;
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        // In the visitor's zone before it is compared, or every time would be news.
        document.dispatchEvent(new CustomEvent("nines:fetched", { detail: next }));
        if (lost || version(next) !== page.dataset.version) swap(next);
      }
    } catch {
      // Not reachable now; the page says so once that has lasted.
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  };

  // The visitor must never take a page for fresh that has lost its source.
  const look = () => {
    const silent = Date.now() - heard;
    if (silent > SILENT && Date.now() - asked > SILENT / 2) refresh();
    if (silent < LOST) return;
    const minutes = Math.floor(silent / 60_000), title = WORDS[`old.title.minute.${minutes === 1 ? "one" : "many"}`].replace("{0}", minutes);
    if (!lost && !age().querySelector(".old")) {
      const at = new Date(trueAt).toISOString();
      age().innerHTML = `<section class="old"><svg class="mark unknown" aria-hidden="true"><use href="#m-unknown"/></svg><div><h2></h2>
<p>${WORDS["old.lost"]} ${WORDS["old.true"]} <time data-form="clock" datetime="${at}" title="${at}"></time>.</p></div></section>`;
      lost = true;
    }
    if (lost && age().querySelector("h2").textContent !== title) age().querySelector("h2").textContent = title;
  };

  const listen = () => {
    const stream = new EventSource("/live");
    const hear = event => {
      const said = JSON.parse(event.data);
      heard = Date.now();
      trueAt = Date.parse(said.now);
      document.dispatchEvent(new CustomEvent("nines:now", { detail: Date.parse(said.now) }));
      if (lost || (said.version && said.version !== page.dataset.version)) refresh();
    };
    stream.addEventListener("change", hear);
    stream.addEventListener("beat", hear);
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
  };

  PARTS.forEach(id => served.set(id, html(document, id)));
  setInterval(look, 1000);
  listen();
})();
