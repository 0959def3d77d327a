package io.nines.timeline.agreement;

import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;

/** What terms and record say of a step of a story, asked one by one: no intervals, and nothing is kept. */
final class Said {
    final Story story;
    final Facts facts;
    final List<String> components;
    private final Agreement agreement;

    Said(Story story, Facts facts) {
        this.story = story;
        this.facts = facts;
        agreement = story.agreement;
        TreeSet<String> ids = new TreeSet<>();
        agreement.versions().forEach(version -> ids.addAll(version.components().keySet()));
        components = List.copyOf(ids);
    }

    TermsVersion version(int i) {
        TermsVersion holding = agreement.versions().get(0);
        for (TermsVersion version : agreement.versions()) {
            if (version.from() <= story.at(i)) {
                holding = version;
            }
        }
        return holding;
    }

    Terms terms(int i) {
        return version(i).terms();
    }

    boolean member(int c, int i) {
        return version(i).components().containsKey(components.get(c));
    }

    boolean live(int i) {
        return agreement.inForce().contains(story.at(i)) && story.at(i) < facts.through();
    }

    boolean open(int i) {
        ServiceHours hours = terms(i).serviceHours();
        ZonedDateTime local = ZonedDateTime.ofInstant(Instant.ofEpochMilli(story.at(i)), hours.zone());
        List<Hours> day = hours.dates().get(local.toLocalDate());
        for (Hours each : day != null ? day : hours.week().getOrDefault(local.getDayOfWeek(), List.of())) {
            LocalTime time = local.toLocalTime();
            if (!time.isBefore(each.from()) && (each.to().equals(LocalTime.MIDNIGHT) || time.isBefore(each.to()))) {
                return true;
            }
        }
        return false;
    }

    Correction correction(int c, int i) {
        Correction last = null;
        for (Correction each : facts.corrections()) {
            boolean here =
                    each.components().contains(components.get(c)) && each.span().contains(story.at(i));
            boolean stands = !each.withdrawn() && (each.approved() || !terms(i).correctionsNeedApproval());
            boolean named = switch (each.as()) {
                case UP, DOWN -> true;
                case PLANNED -> terms(i).maintenance() != null;
                case EXCUSED -> terms(i).excused().categories().contains(each.category());
            };
            if (here && stands && named && (last == null || each.position() > last.position())) {
                last = each;
            }
        }
        return last;
    }

    boolean planned(int c, int i) {
        PlannedMaintenance clause = terms(i).maintenance();
        if (clause == null) {
            return false;
        }
        Correction correction = correction(c, i);
        if (correction != null) {
            return correction.as() == Correction.As.PLANNED;
        }
        return facts.windows().stream().anyMatch(window -> announced(window, c, i, clause.noticeMillis()));
    }

    private boolean announced(MaintenanceWindow window, int c, int i, Long notice) {
        boolean inTime = false;
        int last = window.versions().size() - 1;
        for (int v = last; v >= 0; v--) {
            MaintenanceWindow.Version version = window.versions().get(v);
            if (!version.components().contains(components.get(c))
                    || !version.span().contains(story.at(i))) {
                return inTime;
            }
            inTime |= notice == null
                    || version.recordedAt() + notice <= version.span().start();
        }
        return inTime;
    }

    boolean excused(int c, int i) {
        Correction correction = correction(c, i);
        return correction != null && correction.as() == Correction.As.EXCUSED;
    }

    boolean creditedBefore(int i) {
        boolean once = agreement.of(story.period).terms().credits().oneEventOneCredit();
        return once && facts.credited().stream().anyMatch(span -> span.contains(story.at(i)));
    }

    ComponentHistory history(int c) {
        return facts.components().getOrDefault(components.get(c), ComponentHistory.NOTHING);
    }

    /** UNKNOWN: nothing that counts. */
    TimelineStatus announced(int c, int i) {
        return terms(i).basis() == Basis.OBSERVED
                ? TimelineStatus.UNKNOWN
                : history(c).announced().at(story.at(i));
    }

    TimelineStatus status(int c, int i) {
        TimelineStatus seen = history(c).observed().at(story.at(i));
        TimelineStatus said = history(c).declared().at(story.at(i));
        boolean silent = said == TimelineStatus.UNKNOWN;
        List<TimelineStatus> worstLast = List.of(
                TimelineStatus.UP,
                TimelineStatus.UNKNOWN,
                TimelineStatus.DEGRADED,
                TimelineStatus.PARTIAL,
                TimelineStatus.MAINTENANCE,
                TimelineStatus.DOWN);
        Basis basis = terms(i).basis();
        if (basis == Basis.OBSERVED || (silent && basis != Basis.DECLARED)) {
            return seen;
        }
        if (basis == Basis.WORST_OF_BOTH) {
            return worstLast.indexOf(seen) > worstLast.indexOf(said) ? seen : said;
        }
        return silent ? TimelineStatus.UP : said;
    }
}
