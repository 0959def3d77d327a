// Instants in the visitor's zone, all of them alike. As served they stand in the page's; their titles say UTC.
(() => {
  const LANG = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const live = !document.documentElement.classList.contains("then");
  const format = parts => new Intl.DateTimeFormat(LANG, parts);
  const time = format({ hour: "2-digit", minute: "2-digit" });
  const seconds = format({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const named = format({ hour: "2-digit", timeZoneName: "short" });
  const key = format({ year: "numeric", month: "2-digit", day: "2-digit" });
  const YEAR = { year: "numeric" }, SHORT = { day: "numeric", month: "short" }, WEEK = { weekday: "short", ...SHORT };
  const dates = new Map([["short", SHORT], ["week", WEEK], ["long", { ...WEEK, ...YEAR }]].map(([name, parts]) =>
    [name, { usual: format(parts), otherYear: format({ ...parts, ...YEAR }) }]));
  // Which date, where it is left out, and what of the clock is said.
  const FORMS = {
    clock: ["long", "today", "zone"], hour: ["short", "began", "zone"], bare: ["short", "began"],
    day: ["week", "", "zone"], "day-bare": ["week"], time: ["", "", "zone"], "time-bare": [""],
    full: ["long", "", "zone"], "full-bare": ["long"], seconds: ["long", "", "zone", seconds],
  };
  // How far the visitor's clock is from the server's, in milliseconds; the live stream tells.
  let ahead = 0;
  // An earlier view stays at its instant.
  const shown = Date.parse(document.getElementById("content").dataset.at);
  const now = () => live ? Date.now() - ahead : shown;

  const counted = (n, what) => WORDS[`${what}.${n === 1 ? "one" : "many"}`].replace("{0}", n);
  const zone = at => named.formatToParts(at).find(part => part.type === "timeZoneName").value;

  const ago = at => {
    const passed = Math.max(0, Math.round((now() - at) / 1000));
    const [n, unit] = passed < 120 ? [passed, "second"] : passed < 7200 ? [Math.floor(passed / 60), "minute"]
      : passed < 172800 ? [Math.floor(passed / 3600), "hour"] : [Math.floor(passed / 86400), "day"];
    return WORDS["js.ago"].replace("{0}", counted(n, `js.${unit}`));
  };

  // A window is not longer than it is planned, also on a page that has not heard of its end.
  const lasting = (at, end) => {
    const minutes = Math.floor((Math.min(now(), end || Infinity) - at) / 60_000);
    if (minutes < 1) return WORDS["length.begun"];
    const days = minutes >= 2880 ? Math.floor(minutes / 1440) : 0, hours = Math.floor((minutes - days * 1440) / 60);
    return [days && counted(days, "length.days"), hours && `${hours} h`, !days && minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ");
  };

  // Midnights of the visitor's zone between now and then.
  const until = at => {
    const midnight = of => { const day = new Date(of); return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()); };
    const days = Math.round((midnight(at) - midnight(now())) / 864e5);
    return days < 1 ? WORDS["maint.today"] : days < 2 ? WORDS["maint.tomorrow"] : WORDS["maint.in"].replace("{0}", counted(days, "js.day"));
  };

  const date = (at, style) => {
    const { usual, otherYear } = dates.get(style), thisYear = new Date(at).getFullYear() === new Date(now()).getFullYear();
    return (thisYear ? usual : otherYear).format(at).replace(",", "").replace(/\bSept\b/, "Sep");
  };

  const told = (at, began, [style, unless, zoned, clock]) => {
    const other = unless === "today" ? now() : unless === "began" ? began : NaN;
    const day = !style || (other === other && key.format(at) === key.format(other)) ? "" : `${date(at, style)}, `;
    return `${day}${(clock || time).format(at)}${zoned ? ` ${zone(at)}` : ""}`;
  };

  const tickDay = at => date(at, "short") + (time.format(at) === "00:00" ? "" : `, ${time.format(at)}`);

  const text = (element, at, form) => {
    if (FORMS[form]) return told(at, Date.parse(element.dataset.began), FORMS[form]);
    if (form === "zone") return zone(at);
    if (form === "tick-day") return tickDay(at);
    // An earlier view says how long it had been then.
    return !live ? null : form === "ago" ? ago(at) : form === "for" ? lasting(at, Date.parse(element.closest(".window")?.querySelector("rect.done")?.dataset.to)) : form === "until" ? until(at) : null;
  };

  const say = (root = document) => {
    for (const element of root.querySelectorAll("[data-form]")) {
      const said = text(element, Date.parse(element.dateTime || element.dataset.at), element.dataset.form);
      if (said !== null && element.textContent !== said) element.textContent = said;
    }
    for (const bar of live ? root.querySelectorAll("rect.done[data-from]") : []) {
      const from = Date.parse(bar.dataset.from), whole = Date.parse(bar.dataset.to) - from;
      if (whole > 0) bar.setAttribute("width", `${Math.max(0, Math.min(100, (now() - from) / whole * 100)).toFixed(2)}%`);
    }
  };

  for (const origin of document.querySelectorAll("[data-origin]")) origin.textContent = location.origin;
  say();
  setInterval(() => say(), 1000);
  document.addEventListener("nines:fetched", event => say(event.detail));
  document.addEventListener("nines:swapped", () => say());
  document.addEventListener("nines:now", event => { ahead = Date.now() - event.detail; });
})();
