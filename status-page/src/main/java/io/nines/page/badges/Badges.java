package io.nines.page.badges;

import io.nines.contract.Instants;
import io.nines.log.LogHead;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PlainText;
import io.nines.page.page.Age;
import io.nines.page.page.Language;
import io.nines.page.page.Wording;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Decides what badges say. A view that is old must not look fresh: then the status is unknown. */
final class Badges {
    /** A narrow one that does not break. */
    private static final String SPACE = "\u202f";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_LABEL = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Moment moment;
    private final View view;
    private final ZoneId zone;

    Badges(Moment moment, ZoneId zone) {
        this.moment = moment;
        this.view = moment.view();
        this.zone = zone;
    }

    /** The worst of all components; unknown where there is none. */
    Badge page() {
        TimelineStatus worst = view.components().stream()
                .map(component -> component.status(moment.now()))
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UNKNOWN);
        return status("status", worst);
    }

    Optional<Badge> status(String component) {
        return view.component(component).map(of -> status(label(of), of.status(moment.now())));
    }

    private Badge status(String label, TimelineStatus status) {
        boolean old = Age.of(moment.sight(), moment.now()).isPresent();
        Wording wording = Wording.of(old ? TimelineStatus.UNKNOWN : status);
        return new Badge(label, Language.ENGLISH.word(wording), wording, true, asOf());
    }

    /** Over today and the days before it, in the page's zone. */
    Optional<Badge> uptime(String component, int days) {
        return view.component(component).map(of -> uptime(of, days));
    }

    private Badge uptime(ShownComponent component, int days) {
        Instant through = view.through() == null ? moment.now() : view.through();
        LocalDate first = LocalDate.ofInstant(through, zone).minusDays(days - 1L);
        long from = first.atStartOfDay(zone).toInstant().toEpochMilli();
        Attainment attainment =
                Attainment.of(component.timeline(), new Interval(from, through.toEpochMilli()), component.since());
        String coverage = coverageBelowAll(attainment.coveragePercent());
        String value = attainment.displayed().replace("%", SPACE + "%");
        boolean known = attainment.uptimePercent() != null;
        return new Badge(
                label(component) + ", " + period(component.since(), from, days),
                value + (coverage == null || !known ? "" : ", " + coverage),
                coverage == null || !known ? null : Wording.UNKNOWN,
                false,
                asOf());
    }

    /** Cut like every figure; null where all is known, or nothing could be. */
    private static String coverageBelowAll(BigDecimal percent) {
        if (percent == null || percent.compareTo(HUNDRED) == 0) {
            return null;
        }
        int decimals = percent.signum() == 0 ? 0 : 2;
        return "coverage " + percent.setScale(decimals, RoundingMode.DOWN).toPlainString() + SPACE + "%";
    }

    private String period(long since, long from, int days) {
        if (since > from) {
            return "since " + DAY.format(Instant.ofEpochMilli(since).atZone(zone));
        }
        return days == 1 ? "today" : days + " days";
    }

    private static String label(ShownComponent component) {
        return BadgeText.cut(PlainText.line(PlainText.clean(component.name())), LONGEST_LABEL);
    }

    private String asOf() {
        LogHead head = view.head();
        return head.position() == 0
                ? "As of an empty log"
                : "As of position " + head.position() + ", " + Instants.format(head.recordedAt());
    }
}
