package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The slow, obvious oracle: goes through a story step by step and asks of each step, for each component, everything that the
 * terms say. Written without a look at intervals: no sweep, no merging, no arithmetic beyond adding.
 */
final class Walk {
    final Map<Clause, Fraction> leftOut = new EnumMap<>(Clause.class);
    final Map<Clause, Fraction> downtime = new EnumMap<>(Clause.class);
    Fraction gross = Fraction.ZERO;
    Fraction counted = Fraction.ZERO;
    Fraction denominator = Fraction.ZERO;
    Fraction ahead = Fraction.ZERO;
    long known;
    long owed;

    private final Story story;
    private final Agreement agreement;
    private final Facts facts;
    private final List<String> components;
    private final boolean[] overCap;
    private final boolean[] open;
    private final Clause[][] clause;
    private final Fraction[][] raw;
    /** Null: unknown. */
    private final Fraction[][] seen;

    Walk(Story story, Facts facts) {
        this.story = story;
        this.agreement = story.agreement;
        this.facts = facts;
        TreeSet<String> ids = new TreeSet<>();
        agreement.versions().forEach(version -> ids.addAll(version.components().keySet()));
        components = List.copyOf(ids);
        overCap = new boolean[story.steps];
        open = new boolean[story.steps];
        clause = new Clause[components.size()][story.steps];
        raw = new Fraction[components.size()][story.steps];
        seen = new Fraction[components.size()][story.steps];
        fillRaw();
        useCaps();
        fillRaw();
        for (int i = 0; i < story.steps; i++) {
            if (story.period.contains(story.at(i))) {
                cover(i);
            }
        }
        boolean[] any = countedSteps(-1);
        lane(-1, any);
        for (int c = 0; c < components.size(); c++) {
            lane(c, countedSteps(c));
        }
    }

    private void fillRaw() {
        for (int i = 0; i < story.steps; i++) {
            open[i] = open(i);
            for (int c = 0; c < components.size(); c++) {
                clause[c][i] = clause(c, i);
            }
        }
        for (int c = 0; c < components.size(); c++) {
            for (int i = 0; i < story.steps; i++) {
                seen[c][i] = live(i) && member(c, i) ? measured(c, i) : null;
                raw[c][i] = raw(c, i);
            }
        }
    }

    private TermsVersion version(int i) {
        TermsVersion holding = agreement.versions().get(0);
        for (TermsVersion version : agreement.versions()) {
            if (version.from() <= story.at(i)) {
                holding = version;
            }
        }
        return holding;
    }

    private Terms terms(int i) {
        return version(i).terms();
    }

    private boolean member(int c, int i) {
        return version(i).components().containsKey(components.get(c));
    }

    private boolean live(int i) {
        return agreement.inForce().contains(story.at(i)) && story.at(i) < facts.through();
    }

    private boolean open(int i) {
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

    private Correction correction(int c, int i) {
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

    private boolean planned(int c, int i) {
        PlannedMaintenance clause = terms(i).maintenance();
        if (clause == null) {
            return false;
        }
        Correction correction = correction(c, i);
        if (correction != null && correction.as() == Correction.As.PLANNED) {
            return true;
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

    private boolean excused(int c, int i) {
        Correction correction = correction(c, i);
        return correction != null && correction.as() == Correction.As.EXCUSED;
    }

    private boolean creditedBefore(int i) {
        boolean once = agreement.of(story.period).terms().credits().oneEventOneCredit();
        return once && facts.credited().stream().anyMatch(span -> span.contains(story.at(i)));
    }

    private Clause clause(int c, int i) {
        if (excused(c, i)) {
            return Clause.EXCUSED_CAUSE;
        }
        if (planned(c, i) && !overCap[i]) {
            return Clause.PLANNED_MAINTENANCE;
        }
        return creditedBefore(i) ? Clause.CREDITED_BEFORE : null;
    }

    private ComponentHistory history(int c) {
        return facts.components().getOrDefault(components.get(c), ComponentHistory.NOTHING);
    }

    private TimelineStatus status(int c, int i) {
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

    /** Null: unknown. */
    private Fraction measured(int c, int i) {
        Measure measure = terms(i).measure();
        if (measure instanceof Measure.ByStatus weights) {
            return switch (status(c, i)) {
                case UNKNOWN -> null;
                case UP -> Fraction.ZERO;
                case DOWN -> Fraction.ONE;
                case DEGRADED -> Fraction.of(weights.degraded());
                case PARTIAL -> Fraction.of(weights.partial());
                case MAINTENANCE -> Fraction.of(weights.maintenance());
            };
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

    private long[] sums(int c, int i, long slot, boolean whole) {
        long[] sums = new long[2];
        CheckCounts checks = history(c).checks();
        for (int k = 0; k < checks.size(); k++) {
            int at = (int) ((checks.at(k) - story.base) / story.step);
            boolean sameSlot = whole
                    ? story.period.contains(checks.at(k))
                    : Math.floorDiv(checks.at(k), slot) == Math.floorDiv(story.at(i), slot);
            boolean alike = version(at).equals(version(i))
                    && live(at)
                    && member(c, at)
                    && (clause[c][at] == null && open[at]) == (clause[c][i] == null && open[i]);
            if (sameSlot && alike) {
                sums[0] += checks.total(k);
                sums[1] += checks.missed(k);
            }
        }
        return sums;
    }

    private Fraction raw(int c, int i) {
        if (!live(i) || !member(c, i)) {
            return Fraction.ZERO;
        }
        Correction correction = correction(c, i);
        if (correction != null && correction.as() == Correction.As.UP) {
            return Fraction.ZERO;
        }
        if (correction != null && correction.as() == Correction.As.DOWN) {
            return Fraction.ONE;
        }
        if (seen[c][i] == null) {
            return terms(i).unknown() == UnknownTime.AS_DOWN ? Fraction.ONE : Fraction.ZERO;
        }
        return seen[c][i];
    }

    private boolean unknown(int c, int i) {
        Correction correction = correction(c, i);
        boolean said =
                correction != null && (correction.as() == Correction.As.UP || correction.as() == Correction.As.DOWN);
        return !said && seen[c][i] == null;
    }

    private void useCaps() {
        long month = 0;
        long year = 0;
        LocalDate today = null;
        for (int i = 0; i < story.steps; i++) {
            ZoneId zone = terms(i).period().zone();
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(story.at(i)), zone);
            if (today != null && day.getMonthValue() != today.getMonthValue()) {
                month = 0;
            }
            if (today != null && day.getYear() != today.getYear()) {
                year = 0;
            }
            today = day;
            PlannedMaintenance clause = terms(i).maintenance();
            if (clause != null
                    && clause.isCapped()
                    && agreement.inForce().contains(story.at(i))
                    && open[i]
                    && measured(clause, i)) {
                boolean left = (clause.capMonthMillis() == null || month < clause.capMonthMillis())
                        && (clause.capYearMillis() == null || year < clause.capYearMillis());
                overCap[i] = !left;
                month += left ? story.step : 0;
                year += left ? story.step : 0;
            }
        }
    }

    private boolean measured(PlannedMaintenance clause, int i) {
        for (int c = 0; c < components.size(); c++) {
            boolean mine = member(c, i) && planned(c, i) && !excused(c, i);
            if (mine && (clause.cap() == PlannedMaintenance.Cap.PLANNED_TIME || !raw[c][i].isZero())) {
                return true;
            }
        }
        return false;
    }

    private boolean leaves(int c, int i) {
        Clause clause = this.clause[c][i];
        if (clause == Clause.EXCUSED_CAUSE) {
            return terms(i).excused().treatment() == Treatment.LEFT_OUT;
        }
        if (clause == Clause.PLANNED_MAINTENANCE) {
            return terms(i).maintenance().treatment() == Treatment.LEFT_OUT;
        }
        return clause == null && live(i) && unknown(c, i) && terms(i).unknown() == UnknownTime.LEFT_OUT;
    }

    private Fraction net(int c, int i) {
        return clause[c][i] == null && !leaves(c, i) ? raw[c][i] : Fraction.ZERO;
    }

    private Clause why(int c, int i) {
        Clause clause = this.clause[c][i];
        return clause == null ? Clause.UNKNOWN_TIME : clause;
    }

    private Fraction bad(int lane, int i) {
        if (lane >= 0) {
            return raw[lane][i];
        }
        Fraction worst = Fraction.ZERO;
        for (int c = 0; c < components.size(); c++) {
            worst = raw[c][i].compareTo(worst) > 0 ? raw[c][i] : worst;
        }
        return worst;
    }

    /** Of each outage the part from its beginning that the rule in force at its beginning lets count. */
    private boolean[] countedSteps(int lane) {
        boolean[] counts = new boolean[story.steps];
        for (int i = 0; i < story.steps; i++) {
            if (!bad(lane, i).isZero() && (i == 0 || bad(lane, i - 1).isZero())) {
                int end = i;
                while (end < story.steps && !bad(lane, end).isZero()) {
                    end++;
                }
                long length = terms(i).outages().counted((end - i) * story.step);
                for (int k = i; (k - i) * story.step < length; k++) {
                    counts[k] = true;
                }
            }
        }
        return counts;
    }

    private void cover(int i) {
        for (int c = 0; c < components.size(); c++) {
            if (live(i) && open[i] && member(c, i)) {
                owed += story.step;
                known += seen[c][i] == null ? 0 : story.step;
            }
        }
    }

    private void lane(int lane, boolean[] counts) {
        for (int i = 0; i < story.steps; i++) {
            boolean together = terms(i).combination() == Combination.ANY_DOWN;
            if (story.period.contains(story.at(i)) && together == (lane < 0)) {
                if (lane < 0) {
                    together(i, counts[i]);
                } else if (member(lane, i)) {
                    alone(lane, i, counts[i]);
                }
            }
        }
    }

    private void together(int i, boolean counts) {
        Fraction worst = bad(-1, i);
        Fraction remaining = Fraction.ZERO;
        boolean allLeave = true;
        int first = -1;
        for (int c = 0; c < components.size(); c++) {
            if (member(c, i)) {
                allLeave &= leaves(c, i);
                remaining = net(c, i).compareTo(remaining) > 0 ? net(c, i) : remaining;
                if (first < 0 && raw[c][i].equals(worst) && (!worst.isZero() || leaves(c, i))) {
                    first = c;
                }
            }
        }
        add(i, Fraction.ONE, worst, remaining, allLeave, first < 0 ? null : why(first, i), counts);
    }

    private void alone(int c, int i, boolean counts) {
        long all = 0;
        for (int share : version(i).components().values()) {
            all += terms(i).combination() == Combination.WEIGHTED ? share : 1;
        }
        int mine = version(i).components().get(components.get(c));
        Fraction share = Fraction.of(terms(i).combination() == Combination.WEIGHTED ? mine : 1, all);
        add(i, share, raw[c][i], net(c, i), leaves(c, i), why(c, i), counts);
    }

    private void add(int i, Fraction share, Fraction all, Fraction net, boolean leaves, Clause why, boolean counts) {
        Fraction time = share.times(Fraction.of(story.step));
        Denominator edges = new Denominator(
                terms(i).denominator().beforeStart() == Treatment.AS_AVAILABLE,
                terms(i).denominator().notYet() == Treatment.AS_AVAILABLE);
        if (story.at(i) >= agreement.inForce().end()) {
            leftOut.merge(Clause.NOT_IN_FORCE, time, Fraction::plus);
        } else if (!open[i]) {
            leftOut.merge(Clause.OUTSIDE_SERVICE_HOURS, time, Fraction::plus);
            downtime.merge(Clause.OUTSIDE_SERVICE_HOURS, time.times(all), Fraction::plus);
            gross = gross.plus(time.times(all));
        } else if (story.at(i) < agreement.inForce().start()) {
            denominator = edges.before() ? denominator.plus(time) : denominator;
            leftOut.merge(Clause.NOT_IN_FORCE, edges.before() ? Fraction.ZERO : time, Fraction::plus);
        } else if (story.at(i) >= facts.through()) {
            denominator = !leaves && edges.after() ? denominator.plus(time) : denominator;
            ahead = !leaves && !edges.after() ? ahead.plus(time) : ahead;
        } else {
            gross = gross.plus(time.times(all));
            if (leaves) {
                leftOut.merge(why, time, Fraction::plus);
            } else {
                denominator = denominator.plus(time);
            }
            if (leaves || !all.equals(net)) {
                downtime.merge(why, time.times(all.minus(net)), Fraction::plus);
            }
            if (counts) {
                counted = counted.plus(time.times(net));
            } else if (!net.isZero()) {
                downtime.merge(Clause.SHORT_OUTAGE, time.times(net), Fraction::plus);
            }
        }
    }

    private record Denominator(boolean before, boolean after) {}
}
