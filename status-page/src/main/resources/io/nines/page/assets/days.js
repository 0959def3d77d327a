// A day of a bar opens on hover, focus and tap. Everything it says is read from the list that screen readers get.
(() => {
  const LANG = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const TITLE = new Intl.DateTimeFormat(LANG, { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const LYING = 16, LEAST = 3.6, INNER = 298;
  const SHARES = { degraded: 2 / 5, partial: 2 / 3 };
  const panel = document.createElement("div");
  const cursor = document.createElement("div");
  panel.className = "opened";
  cursor.className = "cursor";
  let open = null, closing = 0;

  const make = (parent, name, css, text) => {
    const element = parent.appendChild(document.createElement(name));
    if (css) element.className = css;
    if (text) element.textContent = text;
    return element;
  };
  const draw = (parent, name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return parent.appendChild(element);
  };

  const shown = bar => [...bar.children].find(child => child.tagName === "svg" && child.getClientRects().length);
  const isWide = svg => svg.classList.contains("b90");
  const count = svg => isWide(svg) ? 90 : 30;
  const pitch = svg => svg.getBoundingClientRect().width / (count(svg) - .2);
  const dateOf = (bar, svg, index) => {
    const date = new Date(`${isWide(svg) ? bar.dataset.from : bar.dataset.phoneFrom}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + index);
    return date.toISOString().slice(0, 10);
  };
  const indexOf = (bar, svg, link) => {
    const from = Date.parse(`${isWide(svg) ? bar.dataset.from : bar.dataset.phoneFrom}T00:00:00Z`);
    return Math.round((Date.parse(`${link.getAttribute("href").slice(6, 16)}T00:00:00Z`) - from) / 864e5);
  };
  const linkTo = (svg, date) => svg.querySelector(`a[href^="/days/${date}"]`);
  const titleOf = date => TITLE.format(Date.parse(`${date}T00:00:00Z`)).replace(",", "").replace("Sept ", "Sep ");

  const lying = (svg, link, periods) => {
    const bar = draw(panel, "svg", { class: "lying", "aria-hidden": "true" });
    const height = isWide(svg) ? 44 : 40;
    const on = link.querySelector(".on");
    const rect = (css, from, share, tall) => draw(bar, "rect", {
      class: css, x: `${from}%`, width: `${share}%`, y: (1 - tall) / 2 * LYING, height: tall * LYING,
      ...(css === "unknown" ? { fill: "url(#hatch)" } : {}) });
    if (on) rect("on", on.getAttribute("y") / height * 100, on.getAttribute("height") / height * 100, 1);
    else if (link.querySelector("rect:not([class])")) rect("on", 0, 100, 1);
    for (const period of periods) {
      const share = Math.max(LEAST / INNER * 100, +period.dataset.share);
      const from = Math.min(100 - share, +period.dataset.from), gap = .8 / INNER * 100;
      rect("cut", from - gap, share + 2 * gap, 1);
      rect(period.dataset.status, from, share, SHARES[period.dataset.status] || 1);
    }
    const hours = make(panel, "p", "hours");
    for (const hour of ["00", "06", "12", "18", "24"]) make(hours, "span", "", hour);
  };

  const line = (key, texts) => {
    const row = make(panel, "p", "period");
    draw(draw(row, "svg", { class: `mark ${key}`, "aria-hidden": "true" }), "use", { href: `#m-${key}` });
    texts.forEach(text => make(row, "span", "", text));
  };

  const fill = (bar, svg, date, link) => {
    const note = bar.parentElement.querySelector(`.notes > [data-date="${date}"]`);
    const today = svg.lastElementChild === link;
    panel.replaceChildren();
    const head = make(panel, "p", "of");
    make(head, "b", "", titleOf(date));
    const figure = make(head, "span");
    const [first, ...rest] = note ? note.children : [];
    if (note) figure.innerHTML = first.lastElementChild.innerHTML;
    else { make(figure, "b", "", "100\u202f%"); figure.append(` ${WORDS[today ? "day.sofar" : "day.that"]}`); }
    const periods = rest.filter(p => p.dataset.share);
    lying(svg, link, periods);
    if (!periods.length) line("up", [WORDS[today ? "js.working.sofar" : "js.working"]]);
    periods.forEach(p => line(p.dataset.status, [...p.children].map(span => span.textContent)));
    rest.filter(p => !p.dataset.share && !p.dataset.what).slice(0, -1).forEach(p => make(panel, "p", "period", p.textContent));
    for (const p of rest.filter(p => p.dataset.what)) {
      const row = make(panel, "p", "period link");
      make(row, "span", `dot ${p.dataset.what}`);
      row.append(p.firstElementChild.cloneNode(true));
      row.lastElementChild.removeAttribute("tabindex");
    }
    make(panel, "p", "under", note ? rest.at(-1).textContent : WORDS["row.coverage"].replace("{0}", "100\u202f%"));
  };

  const place = (bar, svg, index) => {
    const box = svg.getBoundingClientRect(), step = pitch(svg), left = index * step, width = step * .8;
    cursor.style.left = `${left - 2.5}px`;
    cursor.style.width = `${width + 5}px`;
    cursor.style.height = `${box.height + 6}px`;
    bar.append(cursor);
    document.querySelector("main").append(panel);
    const middle = box.left + left + width / 2, room = document.documentElement.clientWidth;
    const inner = Math.min(box.right, room - 8) - panel.offsetWidth;
    const x = Math.max(8, Math.min(inner, Math.max(box.left, middle - panel.offsetWidth / 2)));
    panel.style.left = `${x + scrollX}px`;
    panel.style.top = `${box.bottom + 15 + scrollY}px`;
    panel.style.setProperty("--tip", `${Math.max(16, Math.min(panel.offsetWidth - 16, middle - x))}px`);
  };

  const show = (bar, index) => {
    clearTimeout(closing);
    const svg = shown(bar);
    if (!svg) return hide();
    const date = dateOf(bar, svg, index), link = linkTo(svg, date);
    if (!link) return hide();
    if (open && open.bar === bar && open.date === date) return;
    open = { bar, date };
    fill(bar, svg, date, link);
    place(bar, svg, index);
    const words = [...panel.querySelectorAll("p:not(.hours)")].map(p => [...p.childNodes].map(part => part.textContent).join(" "));
    link.setAttribute("aria-label", words.join(", "));
  };
  const hide = () => {
    clearTimeout(closing);
    open = null;
    panel.remove();
    cursor.remove();
  };
  const soon = () => { clearTimeout(closing); closing = setTimeout(hide, 120); };

  const at = (bar, event) => {
    const svg = shown(bar), step = pitch(svg), x = event.clientX - svg.getBoundingClientRect().left;
    return Math.max(0, Math.min(count(svg) - 1, Math.floor((x + step * .1) / step)));
  };
  const barOf = event => event.target instanceof Element ? event.target.closest(".bar") : null;

  document.addEventListener("pointermove", event => {
    if (event.pointerType === "touch") return;
    const bar = barOf(event);
    if (bar) show(bar, at(bar, event));
    else if (open && panel.contains(event.target)) clearTimeout(closing);
    else if (open && !open.bar.contains(document.activeElement)) soon();
  });
  document.addEventListener("click", event => {
    const bar = barOf(event);
    // Without a pointer it is the enter key: that follows the link.
    if (bar && event.detail) { event.preventDefault(); show(bar, at(bar, event)); }
    else if (!bar && !panel.contains(event.target)) hide();
  });
  document.addEventListener("focusin", event => {
    const bar = barOf(event), link = event.target.closest("a");
    if (bar && link && link.matches(":focus-visible")) show(bar, indexOf(bar, shown(bar), link));
  });
  document.addEventListener("focusout", event => { if (barOf(event)) soon(); });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") return hide();
    const bar = barOf(event), link = bar && event.target.closest("a");
    if (!link) return;
    const svg = shown(bar), days = [...svg.querySelectorAll("a")], here = days.indexOf(link);
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: days.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (!days[next]) return;
    svg.querySelector("g").removeAttribute("aria-hidden");
    link.setAttribute("tabindex", "-1");
    days[next].setAttribute("tabindex", "0");
    show(bar, indexOf(bar, svg, days[next]));
    days[next].focus();
  });
  addEventListener("resize", hide);

  // A swap takes away what is open; the same day is opened again in what came.
  let again = null;
  document.addEventListener("nines:swapping", () => {
    again = open && { id: open.bar.parentElement.id, date: open.date, focused: open.bar.contains(document.activeElement) };
    hide();
  });
  document.addEventListener("nines:swapped", () => {
    const bar = again && document.querySelector(`#${CSS.escape(again.id)} > .bar`), svg = bar && shown(bar);
    const link = svg && linkTo(svg, again.date);
    if (!link) return;
    if (again.focused) link.focus({ preventScroll: true });
    show(bar, indexOf(bar, svg, link));
  });
})();
