// Reads everything at the address given with other people's readers, and prints as JSON what they understood.
const { Statuspage } = require("statuspage.io");
const RssParser = require("rss-parser");

async function statuspage(base) {
  const client = new Statuspage("page");
  client.setApiUrl(base);
  return {
    summary: await client.getSummary(),
    status: await client.getStatus(),
    components: await client.getComponents(),
    incidents: await client.api.incidents.getAll(),
    unresolved: await client.api.incidents.getUnresolved(),
    maintenances: await client.api.scheduledMaintenances.getAll(),
    upcoming: await client.api.scheduledMaintenances.getUpcoming(),
    active: await client.api.scheduledMaintenances.getActive(),
  };
}

async function calendar(address) {
  const ICAL = (await import("ical.js")).default;
  const text = await (await fetch(address)).text();
  const component = new ICAL.Component(ICAL.parse(text));
  return {
    name: component.getFirstPropertyValue("name"),
    refresh: String(component.getFirstPropertyValue("refresh-interval")),
    events: component.getAllSubcomponents("vevent").map((each) => {
      const event = new ICAL.Event(each);
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        description: event.description,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        status: each.getFirstPropertyValue("status"),
      };
    }),
  };
}

(async () => {
  const base = process.argv[2];
  const parser = new RssParser();
  console.log(JSON.stringify({
    statuspage: await statuspage(base),
    atom: await parser.parseURL(base + "/history.atom"),
    rss: await parser.parseURL(base + "/history.rss"),
    calendar: await calendar(base + "/maintenance.ics"),
  }));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
