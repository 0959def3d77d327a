package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How bad each step of each component was, and whether that counts. Caps are used up by a first look, which knows none. */
final class Judged {
    final boolean[] open;
    final Fraction[][] raw;
    /** Null: unknown. */
    final Fraction[][] seen;

    private final Said said;
    private final Story story;
    private final boolean[] overCap;
    private final Clause[][] clause;

    Judged(Said said) {
        this.said = said;
        story = said.story;
        int components = said.components.size();
        overCap = new boolean[story.steps];
        open = new boolean[story.steps];
        clause = new Clause[components][story.steps];
        raw = new Fraction[components][story.steps];
        seen = new Fraction[components][story.steps];
        fillRaw();
        useCaps();
        fillRaw();
    }

    private void fillRaw() {
        for (int i = 0; i < story.steps; i++) {
            open[i] = said.open(i);
            for (int c = 0; c < said.components.size(); c++) {
                clause[c][i] = clause(c, i);
            }
        }
        for (int c = 0; c < said.components.size(); c++) {
            for (int i = 0; i < story.steps; i++) {
                seen[c][i] = said.live(i) && said.member(c, i) ? measured(c, i) : null;
                raw[c][i] = raw(c, i);
            }
        }
    }

    private Clause clause(int c, int i) {
        if (said.excused(c, i)) {
            return Clause.EXCUSED_CAUSE;
        }
        if (said.planned(c, i) && !overCap[i]) {
            return Clause.PLANNED_MAINTENANCE;
        }
        return said.creditedBefore(i) ? Clause.CREDITED_BEFORE : null;
    }

    /** Null: unknown. */
    private Fraction measured(int c, int i) {
        Measure measure = said.terms(i).measure();
        if (measure instanceof Measure.ByStatus weights) {
            Fraction found = weight(weights, said.status(c, i));
            Fraction announced = weight(weights, said.announced(c, i));
            if (announced == null) {
                return found;
            }
            Fraction most = Fraction.of(weights.maintenance());
            Fraction added = announced.compareTo(most) > 0 ? most : announced;
            return found == null || added.compareTo(found) > 0 ? added : found;
        }
        boolean whole = measure instanceof Measure.ErrorRate rate && rate.slotMillis() == Measure.ErrorRate.WHOLE;
        if (whole && !story.period.contains(story.at(i))) {
            return Fraction.ZERO;
        }
        long slot = measure instanceof Measure.ErrorRate rate
                ? rate.slotMillis()
                : ((Measure.FailedSlots) measure).slotMillis();
        long[] sums = sums(c, i, slot, whole);
        if (sums[0] == 0) {
            return null;
        }
        Fraction rate = Fraction.of(sums[1], sums[0]);
        if (measure instanceof Measure.FailedSlots failed) {
            Fraction limit = Fraction.of(failed.abovePercent()).over(Fraction.of(100));
            return rate.compareTo(limit) > 0 ? Fraction.ONE : Fraction.ZERO;
        }
        return rate;
    }

    private static Fraction weight(Measure.ByStatus weights, TimelineStatus status) {
        return switch (status) {
            case UNKNOWN -> null;
            case UP -> Fraction.ZERO;
            case DOWN -> Fraction.ONE;
            case DEGRADED -> Fraction.of(weights.degraded());
            case PARTIAL -> Fraction.of(weights.partial());
            case MAINTENANCE -> Fraction.of(weights.maintenance());
        };
    }

    private long[] sums(int c, int i, long slot, boolean whole) {
        long[] sums = new long[2];
        CheckCounts checks = said.history(c).checks();
        for (int k = 0; k < checks.size(); k++) {
            int at = (int) ((checks.at(k) - story.base) / story.step);
            boolean sameSlot = whole
                    ? story.period.contains(checks.at(k))
                    : Math.floorDiv(checks.at(k), slot) == Math.floorDiv(story.at(i), slot);
            boolean alike = said.version(at).equals(said.version(i))
                    && said.live(at)
                    && said.member(c, at)
                    && (clause[c][at] == null && open[at]) == (clause[c][i] == null && open[i]);
            if (sameSlot && alike) {
                sums[0] += checks.total(k);
                sums[1] += checks.missed(k);
            }
        }
        return sums;
    }

    private Fraction raw(int c, int i) {
        if (!said.live(i) || !said.member(c, i)) {
            return Fraction.ZERO;
        }
        Correction correction = said.correction(c, i);
        if (correction != null && correction.as() == Correction.As.UP) {
            return Fraction.ZERO;
        }
        if (correction != null && correction.as() == Correction.As.DOWN) {
            return Fraction.ONE;
        }
        if (seen[c][i] == null) {
            return said.terms(i).unknown() == UnknownTime.AS_DOWN ? Fraction.ONE : Fraction.ZERO;
        }
        return seen[c][i];
    }

    private boolean unknown(int c, int i) {
        Correction correction = said.correction(c, i);
        boolean said =
                correction != null && (correction.as() == Correction.As.UP || correction.as() == Correction.As.DOWN);
        return !said && seen[c][i] == null;
    }

    private void useCaps() {
        long month = 0;
        long year = 0;
        LocalDate today = null;
        for (int i = 0; i < story.steps; i++) {
            ZoneId zone = said.terms(i).period().zone();
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(story.at(i)), zone);
            if (today != null && day.getMonthValue() != today.getMonthValue()) {
                month = 0;
            }
            if (today != null && day.getYear() != today.getYear()) {
                year = 0;
            }
            today = day;
            PlannedMaintenance clause = said.terms(i).maintenance();
            if (clause != null
                    && clause.isCapped()
                    && story.agreement.inForce().contains(story.at(i))
                    && open[i]
                    && usesUp(clause, i)) {
                boolean left = (clause.capMonthMillis() == null || month < clause.capMonthMillis())
                        && (clause.capYearMillis() == null || year < clause.capYearMillis());
                overCap[i] = !left;
                month += left ? story.step : 0;
                year += left ? story.step : 0;
            }
        }
    }

    private boolean usesUp(PlannedMaintenance clause, int i) {
        for (int c = 0; c < said.components.size(); c++) {
            boolean mine = said.member(c, i) && said.planned(c, i) && !said.excused(c, i);
            if (mine && (clause.cap() == PlannedMaintenance.Cap.PLANNED_TIME || !raw[c][i].isZero())) {
                return true;
            }
        }
        return false;
    }

    boolean leaves(int c, int i) {
        Clause clause = this.clause[c][i];
        if (clause == Clause.EXCUSED_CAUSE) {
            return said.terms(i).excused().treatment() == Treatment.LEFT_OUT;
        }
        if (clause == Clause.PLANNED_MAINTENANCE) {
            return said.terms(i).maintenance().treatment() == Treatment.LEFT_OUT;
        }
        return clause == null && said.live(i) && unknown(c, i) && said.terms(i).unknown() == UnknownTime.LEFT_OUT;
    }

    Fraction net(int c, int i) {
        return clause[c][i] == null && !leaves(c, i) ? raw[c][i] : Fraction.ZERO;
    }

    Clause why(int c, int i) {
        Clause clause = this.clause[c][i];
        return clause == null ? Clause.UNKNOWN_TIME : clause;
    }
}
