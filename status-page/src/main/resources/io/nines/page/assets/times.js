// Instants in the visitor's zone. As served they stand in the page's; their titles say UTC.
(() => {
  const LANG = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const live = !document.documentElement.classList.contains("then");
  const clock = new Intl.DateTimeFormat(LANG, { hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  const day = new Intl.DateTimeFormat(LANG, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const short = new Intl.DateTimeFormat(LANG, { day: "numeric", month: "short" });
  // How far the visitor's clock is from the server's, in milliseconds; the live stream tells.
  let ahead = 0;

  const counted = (n, unit) => WORDS["js.ago"].replace("{0}", WORDS[`js.${unit}.${n === 1 ? "one" : "many"}`].replace("{0}", n));

  const ago = at => {
    const seconds = Math.max(0, Math.round((Date.now() - ahead - at) / 1000));
    if (seconds < 120) return counted(seconds, "second");
    if (seconds < 7200) return counted(Math.floor(seconds / 60), "minute");
    return seconds < 172800 ? counted(Math.floor(seconds / 3600), "hour") : counted(Math.floor(seconds / 86400), "day");
  };

  const local = at => {
    const date = day.format(at);
    return (date === day.format(Date.now() - ahead) ? "" : `${date.replace(",", "")}, `) + clock.format(at);
  };

  const say = () => {
    for (const time of document.querySelectorAll("time[data-form]")) {
      const at = Date.parse(time.dateTime);
      const form = time.dataset.form;
      const text = form === "hour" ? clock.format(at) : form === "date" ? `${short.format(at)}, ${clock.format(at)}`
        : form === "ago" && live ? ago(at) : local(at);
      if (time.textContent !== text) time.textContent = text;
    }
  };

  for (const origin of document.querySelectorAll("[data-origin]")) origin.textContent = location.origin;
  say();
  setInterval(say, 1000);
  document.addEventListener("nines:swapped", say);
  document.addEventListener("nines:now", event => { ahead = Date.now() - event.detail; });
})();
