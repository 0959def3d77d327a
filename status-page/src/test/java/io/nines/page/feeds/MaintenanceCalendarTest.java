package io.nines.page.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.page.Told;
import io.nines.page.documents.Addresses;
import io.nines.page.documents.Stamps;
import io.nines.page.view.Recording;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ical4j reads back. */
class MaintenanceCalendarTest {
    private final Told told = new Told();

    @BeforeEach
    void announced() {
        told.component("web", "Web", null, 1).announce(10, "win", 20, 40, "web");
    }

    private byte[] written() {
        return new MaintenanceCalendar(Addresses.EXAMPLE, new Stamps(ZoneOffset.UTC))
                .of(
                        "Quillmarsh: maintenance",
                        "/maintenance.ics",
                        told.at(15).view().windows());
    }

    private Calendar read() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(written()));
        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        return calendar;
    }

    private VEvent event() throws Exception {
        return read().<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void calendarHasANameAndSaysHowOftenToLook() throws Exception {
        Calendar calendar = read();
        assertThat(calendar.getRequiredProperty("NAME").getValue()).isEqualTo("Quillmarsh: maintenance");
        assertThat(new String(written(), StandardCharsets.UTF_8))
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n")
                .contains("SOURCE;VALUE=URI:https://status.example.com/maintenance.ics\r\n")
                .doesNotContain("METHOD");
    }

    @Test
    void windowIsAnEvent() throws Exception {
        VEvent event = event();
        assertThat(start(event)).isEqualTo(Recording.minute(20));
        assertThat(Instant.from(event.getDateTimeEnd().getDate())).isEqualTo(Recording.minute(40));
        assertThat(value(event, "SUMMARY")).isEqualTo("Maintenance: win");
        assertThat(value(event, "DESCRIPTION")).contains("we work on win", "As of position");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "URL")).isEqualTo("https://status.example.com/maintenance/win");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20260301T001000Z");
        assertThat(value(event, "CATEGORIES")).isEqualTo("Web");
    }

    @Test
    void rescheduledWindowMoves() throws Exception {
        String before = value(event(), "UID");
        told.log().add(12, new MaintenanceRescheduled("win", Recording.minute(120), Recording.minute(150)));
        VEvent moved = event();
        assertThat(value(moved, "UID")).isEqualTo(before);
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "LAST-MODIFIED")).isEqualTo("20260301T001200Z");
        assertThat(start(moved)).isEqualTo(Recording.minute(120));
        assertThat(read().getComponents(Component.VEVENT)).hasSize(1);
    }

    @Test
    void cancelledWindowStaysAsCancelled() throws Exception {
        String before = value(event(), "UID");
        told.cancel(13, "win", "Not today.");
        VEvent cancelled = event();
        assertThat(value(cancelled, "UID")).isEqualTo(before);
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(cancelled, "SEQUENCE")).isEqualTo("1");
        assertThat(value(cancelled, "DESCRIPTION")).contains("Not today.");
    }

    @Test
    void hostileTextStaysWithinItsProperty() throws Exception {
        told.log().add(12, new MaintenanceRetitled("win", told.log().text(Told.HOSTILE)));
        told.cancel(13, "win", Told.HOSTILE);
        VEvent event = event();
        assertThat(read().getComponents()).hasSize(1);
        assertThat(event.getComponents()).isEmpty();
        assertThat(value(event, "SUMMARY"))
                .contains("<script>", "END:VEVENT BEGIN:VALARM; a\\b,")
                .doesNotContain("\n");
        assertThat(value(event, "DESCRIPTION")).contains("END:VEVENT\nBEGIN:VALARM; a\\b,");
    }

    @Test
    void noLineIsLongerThan75Octets() {
        told.log().add(12, new MaintenanceRetitled("win", told.log().text("é\ud83d\ude80x支".repeat(100))));
        for (String line : new String(written(), StandardCharsets.UTF_8).split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
    }
}
