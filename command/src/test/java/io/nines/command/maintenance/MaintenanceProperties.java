package io.nines.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever operators ask for and whenever the clock ticks: a window makes sense, and a refusal changes nothing. */
class MaintenanceProperties {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final TextRef TEXT = new TextRef("text00000000", "00");
    private static final int STEPS = 30;

    /** Something to be asked: how long after the last, what, how long ago or ahead, and for how long. */
    record Step(int laterSeconds, int kind, int shift, int length) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-900, 900),
                        Arbitraries.integers().between(1, 900))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(STEPS);
    }

    @Property(tries = 1500)
    void everySequenceLeavesAWindowThatThePageCanShow(@ForAll("steps") List<Step> steps) {
        Sequence sequence = new Sequence();
        steps.forEach(sequence::ask);
    }

    @Property(tries = 500)
    void whoeverComesFirstTheTickOrTheOperatorTheRecordIsTheSame(@ForAll("steps") List<Step> steps) {
        Sequence ticking = new Sequence();
        Sequence without = new Sequence();
        for (Step step : steps) {
            without.ask(step);
            if (ticking.state != null) {
                ticking.ask(new Step(step.laterSeconds(), -1, 0, 1));
                ticking.ask(new Step(0, step.kind(), step.shift(), step.length()));
            } else {
                ticking.ask(step);
            }
        }
        Step tick = new Step(0, -1, 0, 1);
        ticking.ask(tick);
        without.ask(tick);

        assertThat(without.events).isEqualTo(ticking.events);
    }

    /** The plain model: what a window is, said once more without events. */
    private static final class Sequence {
        private final List<MaintenanceEvent> events = new ArrayList<>();
        private MaintenanceState state;
        private Instant now = BEGIN;
        private Instant startsAt;
        private Instant endsAt;
        private Instant started;
        private Instant ended;
        private boolean cancelled;
        private Instant lastUpdate;

        private void ask(Step step) {
            now = now.plusSeconds(step.laterSeconds());
            MaintenanceCommand command = state == null ? announce(step) : command(step);
            tick();
            String refusal = refuses(command);
            ToMaintenance to = new ToMaintenance("window000001", now, Expectation.NONE, command);
            if (refusal != null) {
                assertThatThrownBy(() -> Maintenance.decide(state, to))
                        .isInstanceOfSatisfying(
                                RejectedException.class,
                                e -> assertThat(e.rule()).isEqualTo(refusal));
                return;
            }
            for (MaintenanceEvent event : Maintenance.decide(state, to)) {
                state = MaintenanceState.after(state, event, now);
                events.add(event);
            }
            carryOut(command);
            tick();
            check();
        }

        private Instant past(Step step) {
            return step.shift() < 0 ? now.plusSeconds(step.shift()) : null;
        }

        private MaintenanceUpdate update(Step step) {
            return new MaintenanceUpdate("update-" + now.getEpochSecond() + "-" + step.kind(), TEXT, past(step));
        }

        private MaintenanceCommand announce(Step step) {
            Instant from = now.plusSeconds(step.shift());
            return new MaintenanceCommand.Announce(
                    TEXT, List.of(), from, from.plusSeconds(step.length()), update(step), null);
        }

        private MaintenanceCommand command(Step step) {
            Instant at = now.plusSeconds(step.shift());
            return switch (step.kind()) {
                case -1, 0 -> new MaintenanceCommand.Advance();
                case 1, 2 -> new MaintenanceCommand.Reschedule(at, at.plusSeconds(step.length()));
                case 3 -> new MaintenanceCommand.Extend(at);
                case 4 -> new MaintenanceCommand.Start(past(step));
                case 5 -> new MaintenanceCommand.Complete(past(step));
                case 6 ->
                    step.length() % 3 == 0
                            ? new MaintenanceCommand.Cancel(new MaintenanceUpdate("cancel", null, null))
                            : new MaintenanceCommand.Advance();
                case 7 -> new MaintenanceCommand.Retitle(TEXT);
                case 8 -> new MaintenanceCommand.CorrectText("update0", TEXT);
                default -> new MaintenanceCommand.PostUpdate(update(step));
            };
        }

        private void tick() {
            if (startsAt == null || cancelled) {
                return;
            }
            if (started == null && !now.isBefore(startsAt)) {
                started = startsAt;
            }
            if (started != null && ended == null && !now.isBefore(endsAt)) {
                ended = endsAt;
            }
        }

        private String refuses(MaintenanceCommand command) {
            if (command instanceof MaintenanceCommand.PostUpdate post) {
                boolean early = post.update().at() != null && post.update().at().isBefore(lastUpdate);
                return cancelled ? "maintenance-cancelled" : early ? "update-out-of-order" : null;
            }
            boolean changesTimes = command instanceof MaintenanceCommand.Reschedule
                    || command instanceof MaintenanceCommand.Extend
                    || command instanceof MaintenanceCommand.Start
                    || command instanceof MaintenanceCommand.Complete
                    || command instanceof MaintenanceCommand.Cancel;
            if (!changesTimes) {
                return null;
            }
            if (cancelled || ended != null) {
                return cancelled ? "maintenance-cancelled" : "maintenance-completed";
            }
            return refusesLive(command);
        }

        private String refusesLive(MaintenanceCommand command) {
            if (command instanceof MaintenanceCommand.Extend extend) {
                return extend.endsAt().isAfter(endsAt) ? null : "extended-to-no-later";
            }
            if (command instanceof MaintenanceCommand.Complete complete) {
                boolean early = started != null
                        && complete.at() != null
                        && complete.at().isBefore(started);
                return started == null ? "maintenance-not-started" : early ? "completed-before-start" : null;
            }
            if (started != null) {
                return "maintenance-started";
            }
            boolean past = command instanceof MaintenanceCommand.Reschedule move
                    && move.startsAt().isBefore(now.minusSeconds(60));
            return past ? "starts-in-the-past" : null;
        }

        private void carryOut(MaintenanceCommand command) {
            if (command instanceof MaintenanceCommand.Announce announce) {
                startsAt = announce.startsAt();
                endsAt = announce.endsAt();
                lastUpdate =
                        announce.update().at() == null ? now : announce.update().at();
            } else if (command instanceof MaintenanceCommand.Reschedule move) {
                startsAt = move.startsAt();
                endsAt = move.endsAt();
            } else if (command instanceof MaintenanceCommand.Extend extend) {
                endsAt = extend.endsAt();
            } else if (command instanceof MaintenanceCommand.Start start) {
                started = start.at() == null ? now : start.at();
            } else if (command instanceof MaintenanceCommand.Complete complete) {
                ended = complete.at() == null ? now : complete.at();
            } else if (command instanceof MaintenanceCommand.Cancel) {
                cancelled = true;
                lastUpdate = now;
            } else if (command instanceof MaintenanceCommand.PostUpdate post) {
                lastUpdate = post.update().at() == null ? now : post.update().at();
            }
        }

        private void check() {
            assertThat(endsAt).isAfter(startsAt);
            assertThat(state.startsAt()).isEqualTo(startsAt);
            assertThat(state.endsAt()).isEqualTo(endsAt);
            assertThat(state.startedAt()).isEqualTo(started);
            assertThat(state.completedAt()).isEqualTo(ended);
            assertThat(state.status()).isEqualTo(status());
            if (ended != null) {
                assertThat(started).as("what ended began").isNotNull();
                assertThat(ended).isAfterOrEqualTo(started);
            }
            if (cancelled) {
                assertThat(started).as("what was cancelled never began").isNull();
            }
            assertThat(events)
                    .filteredOn(MaintenanceEvent.MaintenanceStarted.class::isInstance)
                    .hasSizeLessThan(2);
            assertThat(events)
                    .filteredOn(MaintenanceEvent.MaintenanceCompleted.class::isInstance)
                    .hasSizeLessThan(2);
            assertThat(events)
                    .filteredOn(e ->
                            e instanceof MaintenanceEvent.MaintenanceStarted begun && begun.trigger() == Trigger.CLOCK)
                    .allSatisfy(e -> assertThat(((MaintenanceEvent.MaintenanceStarted) e).at())
                            .isEqualTo(startsAt));
        }

        private MaintenanceStatus status() {
            if (cancelled) {
                return MaintenanceStatus.CANCELLED;
            }
            if (ended != null) {
                return MaintenanceStatus.COMPLETED;
            }
            return started == null ? MaintenanceStatus.ANNOUNCED : MaintenanceStatus.RUNNING;
        }
    }
}
