package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.UnknownTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the track of a component: its status, or the rates of its checks, under what people put on record over them. */
final class ComponentTracks {
    private final Agreement agreement;
    private final Facts facts;
    private final Interval period;
    private final Overlays overlays;
    private final Reason.Book reasons;
    private final Shades shades;

    ComponentTracks(
            Agreement agreement, Facts facts, Interval period, Overlays overlays, Reason.Book reasons, Shades shades) {
        this.agreement = agreement;
        this.facts = facts;
        this.period = period;
        this.overlays = overlays;
        this.reasons = reasons;
        this.shades = shades;
    }

    Track track(String component, Interval range) {
        return new Writer(component, range).write();
    }

    /** By what one timeline comes out of several. */
    private record Counting(Basis basis, Measure.ByStatus weights) {}

    /** One track. */
    private final class Writer {
        private final String component;
        private final Interval range;
        private final ComponentHistory history;
        private final List<Layer> layers;
        private final Map<Counting, Timeline> timelines = new HashMap<>();
        private final Track.Builder track;
        private SlotRates rates;

        Writer(String component, Interval range) {
            this.component = component;
            this.range = range;
            history = facts.of(component);
            layers = overlays.layers(component, range);
            track = new Track.Builder(shades, layers.size() + 16);
        }

        Track write() {
            for (Layer layer : layers) {
                Terms terms = agreement.versions().get(layer.version()).terms();
                if (!layer.live() || !layer.member()) {
                    track.add(
                            layer.span().start(),
                            shades.number(Badness.NONE, Badness.NONE, flags(layer, false, Shades.NO_STATUS)));
                } else if (terms.measure() instanceof Measure.ByStatus weights) {
                    writeStatus(layer, terms, weights);
                } else {
                    writeRates(layer, terms);
                }
            }
            return track.build(range.end());
        }

        private void writeStatus(Layer layer, Terms terms, Measure.ByStatus weights) {
            long[] table = Badness.byStatus(weights);
            int[] byStatus = new int[table.length];
            for (TimelineStatus status : TimelineStatus.values()) {
                byStatus[status.code()] = shade(layer, terms, table[status.code()], status);
            }
            timeline(new Counting(terms.basis(), weights))
                    .walk(layer.span(), (from, to, status) -> track.add(from, byStatus[status.code()]));
        }

        private void writeRates(Layer layer, Terms terms) {
            rates().walk(layer, terms.measure(), (from, rate) -> {
                boolean unknown = rate == SlotRates.UNKNOWN;
                track.add(
                        from,
                        shade(layer, terms, unknown ? Badness.NONE : rate, unknown ? TimelineStatus.UNKNOWN : null));
            });
        }

        /** A null status is no reason: the share of checks that failed made it as bad as it is. */
        private int shade(Layer layer, Terms terms, long badness, TimelineStatus statusOrNull) {
            boolean unknown = statusOrNull == TimelineStatus.UNKNOWN;
            boolean corrected = layer.correction() != null && layer.correction().as() != Correction.As.PLANNED;
            long raw = badness;
            if (corrected) {
                raw = layer.correction().as() == Correction.As.UP ? Badness.NONE : Badness.ALL;
            } else if (unknown && terms.unknown() == UnknownTime.AS_DOWN) {
                raw = Badness.ALL;
            }
            if (layer.reason() == 0 && unknown && !corrected && terms.unknown() == UnknownTime.LEFT_OUT) {
                int reason = reasons.number(Clause.UNKNOWN_TIME, null, component);
                return shades.number(raw, Badness.NONE, Shades.flags(true, false, true, Shades.NO_STATUS, reason));
            }
            int status = Badness.isAny(raw) ? status(layer, badness, statusOrNull) : Shades.NO_STATUS;
            return shades.number(raw, layer.reason() == 0 ? raw : Badness.NONE, flags(layer, !unknown, status));
        }

        /** Of what is bad; a correction says that it was down, or excuses what it was. */
        private static int status(Layer layer, long badness, TimelineStatus statusOrNull) {
            boolean saidDown = layer.correction() != null
                    && (layer.correction().as() == Correction.As.DOWN
                            || (layer.correction().as() == Correction.As.EXCUSED && !Badness.isAny(badness)));
            if (saidDown) {
                return Shades.number(TimelineStatus.DOWN);
            }
            return statusOrNull == null ? Shades.NO_STATUS : Shades.number(statusOrNull);
        }

        private int flags(Layer layer, boolean known, int status) {
            return Shades.flags(layer.member(), known, layer.leftOut(), status, layer.reason());
        }

        private Timeline timeline(Counting counting) {
            return counting.basis() == Basis.OBSERVED
                    ? history.observed()
                    : timelines.computeIfAbsent(
                            counting,
                            any -> counting.basis()
                                    .of(
                                            history.observed().within(range),
                                            history.declared().within(range),
                                            history.announced().within(range),
                                            counting.weights()));
        }

        private SlotRates rates() {
            if (rates == null) {
                rates = new SlotRates(
                        agreement, facts, period, history.checks(), span -> overlays.layers(component, span), range);
            }
            return rates;
        }
    }
}
