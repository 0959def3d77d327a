package io.nines.page.feeds;

import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.StableId;
import io.nines.page.documents.Stamps;
import io.nines.page.view.MaintenanceWindow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * iCalendar (RFC 5545, 7986). An event keeps its {@code UID}, and each change of its window has the next {@code SEQUENCE}: so a
 * rescheduled window moves in the customer's calendar, and a cancelled one stays there as cancelled until the program that shows
 * it takes it away.
 */
final class MaintenanceCalendar {
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private final PublicAddress address;
    private final Stamps stamps;

    MaintenanceCalendar(PublicAddress address, Stamps stamps) {
        this.address = address;
        this.stamps = stamps;
    }

    byte[] of(String name, String path, List<MaintenanceWindow> windows) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Nines//Status page//EN"));
        calendar.add(new Version(new ParameterList(), "2.0"));
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        ParameterList uri = new ParameterList(List.of(Value.URI));
        calendar.add(new Source(uri, address.of(path)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        windows.forEach(window -> calendar.add(event(window)));
        return written(calendar);
    }

    private VEvent event(MaintenanceWindow window) {
        VEvent event = new VEvent(false);
        event.add(new Uid(StableId.maintenance(window.id())));
        event.add(new DtStamp(seconds(window.lastChangedAt())));
        event.add(new Created(seconds(window.announcedAt())));
        event.add(new LastModified(seconds(window.lastChangedAt())));
        event.add(new Sequence(window.sequence()));
        event.add(new DtStart<>(seconds(window.start())));
        if (seconds(window.end()).isAfter(seconds(window.start()))) {
            event.add(new DtEnd<>(seconds(window.end())));
        }
        event.add(new Summary(WindowNotice.title(window, stamps)));
        event.add(new Description(description(window)));
        event.add(new Url(URI.create(address.maintenance(window.id()))));
        event.add(new Status(window.cancelledAt() == null ? "CONFIRMED" : "CANCELLED"));
        // Nobody who looks is busy because of it.
        event.add(new Transp("TRANSPARENT"));
        if (!window.components().isEmpty()) {
            event.add(new Categories(names(window)));
        }
        return event;
    }

    private static TextList names(MaintenanceWindow window) {
        return new TextList(window.components().stream()
                .map(component -> PlainText.line(PlainText.clean(component.name())))
                .toArray(String[]::new));
    }

    private String description(MaintenanceWindow window) {
        StringBuilder text = new StringBuilder();
        for (int i = window.updates().size() - 1; i >= 0; i--) {
            String message = PlainText.of(window.updates().get(i).message(), stamps);
            text.append(message).append(message.isEmpty() ? "" : "\n\n");
        }
        return text.append(stamps.language().say("feed.asof", window.lastPosition()))
                .toString();
    }

    private static Instant seconds(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond());
    }

    /** The library folds by characters, of which some take four octets; so it is told not to. */
    private static byte[] written(Calendar calendar) {
        StringWriter lines = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return FoldedLines.of(lines.toString());
    }
}
