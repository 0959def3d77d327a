// The Nines banner: <script src="https://status.example.com/banner.js" async></script>
// Shows what is wrong now and which maintenance is announced, and nothing when all is well. It goes to the top of the page, or
// into an element with the id nines-banner. Texts are set as text; styles need no permission beyond script-src and connect-src.
// What it says itself is in the language of ?lang=, or of the page around it.
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script || !window.CSSStyleSheet || !("adoptedStyleSheets" in Document.prototype)) return;
  const source = new URL("banner.json", script.src);
  const STORE = "nines-banner-put-away";
  const EVERY = 60000, PATIENCE = 10, KEPT = 50;
  const MARKS = {
    down: ["f:M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z", "i:M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6"],
    partial: ["f:M6.9.7c.6-.6 1.6-.6 2.2 0l6.2 6.2c.6.6.6 1.6 0 2.2l-6.2 6.2c-.6.6-1.6.6-2.2 0L.7 9.1c-.6-.6-.6-1.6 0-2.2z", "i:M5 8h6"],
    degraded: ["f:M6.8 1.6c.5-.9 1.9-.9 2.4 0l6 10.9c.5.9-.2 2-1.2 2H2c-1 0-1.7-1.1-1.2-2z", "i:M8 5.5v3.6M8 11.8v.1"],
    maintenance: ["o:M4.5 1.1h7a3.4 3.4 0 0 1 3.4 3.4v7a3.4 3.4 0 0 1-3.4 3.4h-7a3.4 3.4 0 0 1-3.4-3.4v-7a3.4 3.4 0 0 1 3.4-3.4z",
      "o:M4.5 11.6l3.9-4a2.4 2.4 0 0 1 3-3.2L9.9 5.9l.3 1 1 .3 1.5-1.5a2.4 2.4 0 0 1-3.2 3"],
    notice: ["o:M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z", "o:M8 7.4v3.8M8 4.7v.1"],
  };
  const LANGUAGES = {
    en: { down: "Down", partial: "Partly down", degraded: "Degraded", maintenance: "Maintenance", notice: "Notice", label: "Service status", more: "Details", away: "Put away", asOf: "As of" },
    de: { down: "Ausgefallen", partial: "Teils ausgefallen", degraded: "Beeintr\u00e4chtigt", maintenance: "Wartung", notice: "Hinweis", label: "Status der Dienste", more: "Mehr dazu", away: "Ausblenden", asOf: "Stand" },
    fr: { down: "En panne", partial: "En panne partielle", degraded: "D\u00e9grad\u00e9", maintenance: "Maintenance", notice: "Avis", label: "\u00c9tat des services", more: "En savoir plus", away: "Masquer", asOf: "Situation au" },
  };
  const wanted = new URL(script.src).searchParams.get("lang") || document.documentElement.lang;
  const language = Object.keys(LANGUAGES).find((each) => each === wanted.slice(0, 2).toLowerCase()) || "en";
  const WORDS = LANGUAGES[language];
  const CSS = `
    :host{display:block;font:15px/22px Inter,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:#16181B}
    *{box-sizing:border-box}
    .n{--f:#6E7580;--e:#CFCFC7;--t:#EFEFEA;--i:#fff;display:flex;gap:12px;align-items:center;margin:8px;padding:12px 16px;border:1px solid var(--e);border-radius:12px;background:var(--t)}
    .down{--f:#B91C28;--e:#E9A6A6;--t:#FCE9E8}.partial{--f:#B8450B;--e:#EBB79C;--t:#FDECE2}.degraded{--f:#9A6000;--e:#E3C58B;--t:#FBF0DA}.maintenance{--f:#3A57D0;--e:#B3C0F0;--t:#E9EDFC}
    svg{flex:none;width:22px;height:22px;fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
    .f{fill:var(--f)}.i{stroke:var(--i)}.o{stroke:var(--f)}
    .s{flex:1;min-width:0;overflow-wrap:anywhere;color:#474C54}b{font-weight:600;color:#16181B}
    a{flex:none;display:inline-flex;align-items:center;min-height:44px;font-weight:600;color:inherit;text-underline-offset:3px}
    button{flex:none;width:44px;height:44px;margin:0 -10px 0 0;border:0;border-radius:8px;background:none;color:inherit;font:inherit;font-size:20px;cursor:pointer}
    :focus-visible{outline:2px solid currentColor;outline-offset:2px}
    .v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media(max-width:560px){.n{flex-wrap:wrap;row-gap:0}.s{flex-basis:calc(100% - 34px)}a{margin-left:34px;margin-right:auto}}
    @media(prefers-color-scheme:dark){:host{color:#EEF0F3}b{color:#EEF0F3}.s{color:#BAC0CA}.n{--f:#8B929E;--e:#3A404A;--t:#1C2026;--i:#0E1013}
    .down{--f:#FF6B6B;--e:#6B2C30;--t:#2E1416}.partial{--f:#F5864A;--e:#6B3C22;--t:#2C1A10}.degraded{--f:#E6A02C;--e:#5E4818;--t:#2A2110}.maintenance{--f:#8CA3FF;--e:#38457E;--t:#181E38}}`;

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const region = element("section", "");
  region.setAttribute("aria-label", WORDS.label);
  region.setAttribute("aria-live", "polite");
  root.append(region);

  let putAway = stored(), shown = "", failures = 0, asked = 0;

  function stored() {
    try {
      const keys = JSON.parse(localStorage.getItem(STORE) || "[]");
      return Array.isArray(keys) ? keys : [];
    } catch (e) {
      return [];
    }
  }

  function element(name, css, text) {
    const made = document.createElement(name);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  function mark(kind) {
    const NS = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(NS, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    for (const part of MARKS[kind]) {
      const path = document.createElementNS(NS, "path");
      path.setAttribute("class", part[0]);
      path.setAttribute("d", part.slice(2));
      svg.append(path);
    }
    return svg;
  }

  function times(from, to) {
    const form = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
    return form.formatRange(new Date(from), new Date(to));
  }

  function line(notice, asOf) {
    const kind = MARKS[notice.kind] ? notice.kind : "notice";
    const made = element("div", "n " + kind);
    const said = element("span", "s");
    said.append(element("span", "v", WORDS[kind] + ": "), element("b", "", notice.title));
    if (notice.from) said.append(" " + times(notice.from, notice.to) + ".");
    if (notice.text) said.append(" " + notice.text);
    if (asOf) said.append(" (" + WORDS.asOf + " " + times(asOf, asOf) + ".)");
    made.append(mark(kind), said);
    if (/^https?:\/\//.test(notice.url)) {
      const link = element("a", "", WORDS.more);
      link.href = notice.url;
      link.append(element("span", "v", ": " + notice.title));
      made.append(link);
    }
    if (notice.dismissible) {
      const button = element("button", "", "\u00d7");
      button.type = "button";
      button.setAttribute("aria-label", WORDS.away + ": " + notice.title);
      button.addEventListener("click", () => {
        made.remove();
        putAway = putAway.concat(notice.key).slice(-KEPT);
        try {
          localStorage.setItem(STORE, JSON.stringify(putAway));
        } catch (e) {
          // then it is away until the page is left
        }
      });
      made.append(button);
    }
    return made;
  }

  function show(said) {
    const seen = JSON.stringify(said);
    if (seen === shown) return;
    shown = seen;
    region.replaceChildren(...said.notices
      .filter((notice) => !notice.dismissible || !putAway.includes(notice.key))
      .map((notice) => line(notice, said.as_of)));
  }

  async function ask() {
    asked = Date.now();
    try {
      const answer = await fetch(source, { credentials: "omit" });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.json());
      failures = 0;
    } catch (e) {
      // What nobody confirms any more is not shown for ever.
      if (++failures === PATIENCE) show({ notices: [] });
    }
  }

  function start() {
    const place = document.getElementById("nines-banner");
    if (place) place.append(host);
    else document.body.prepend(host);
    ask();
    setInterval(() => document.hidden || ask(), EVERY);
    document.addEventListener("visibilitychange", () => document.hidden || Date.now() - asked < EVERY || ask());
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
