package io.nines.query.reading;

import io.nines.contract.Instants;
import io.nines.http.ProblemException;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.query.intake.LogPosition;
import io.nines.query.intake.LogPositions;
import io.nines.query.intake.Progress;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the position that a read speaks from, after waiting for what it asks to be in. */
@Singleton
public class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Progress progress;
    private final LogPositions positions;
    private final Demands demands;
    private final ReadingSettings settings;
    private final int partitions;

    Reading(Progress progress, LogPositions positions, Demands demands, ReadingSettings settings, LogSettings log) {
        this.progress = progress;
        this.positions = positions;
        this.demands = demands;
        this.settings = settings;
        this.partitions = log.checkPartitions();
    }

    /**
     * The position to answer from. Blocks while it waits.
     *
     * @throws ProblemException 400 for an unusable parameter, 404 for a position that the log has not reached, 503 if what was
     *     asked for is not in yet, or nothing can be answered at all
     */
    public AsOf asOf(Asked asked) {
        SaidPosition said = said("position", asked.position());
        // from the first event on there is something to speak from: right after a start it is still on its way
        long atLeast = Math.max(1, number("atLeast", asked.atLeast(), 0, 1));
        Map<Integer, Long> checks = asked.afterChecks() == null
                ? Map.of()
                : Parameters.offsets("afterChecks", asked.afterChecks(), partitions);
        Progress.State state = await(
                now -> now.head().position() >= atLeast && judged(now, checks),
                checks,
                checks.isEmpty() ? "Position " + atLeast : "What those checks mean");
        return asOf(said, state.head());
    }

    /** The same for what can be told as of now only. */
    public AsOf asOf(AskedNow asked) {
        return asOf(new Asked(null, asked.atLeast(), asked.afterChecks()));
    }

    /**
     * The position that a parameter asks for, out of what is in by now; read as {@link Asked#position} is.
     *
     * @throws ProblemException as above, in the name of the parameter
     */
    public AsOf asOf(String parameter, String position) {
        SaidPosition said = said(parameter, position);
        return asOf(
                said,
                await(now -> now.head().position() >= 1, Map.of(), "Position 1").head());
    }

    private AsOf asOf(SaidPosition said, LogPosition head) {
        LogPosition found = said == null ? head : find(said, head);
        return new AsOf(found.position(), found.recordedAt(), found.chain(), found.through());
    }

    private static SaidPosition said(String parameter, String text) {
        return text == null ? null : SaidPosition.read(parameter, text);
    }

    private static long number(String name, String text, long least, long otherwise) {
        return text == null ? otherwise : Parameters.number(name, text, least, Long.MAX_VALUE);
    }

    private static boolean judged(Progress.State state, Map<Integer, Long> checks) {
        return checks.entrySet().stream()
                .allMatch(asked -> state.checksNext().getOrDefault(asked.getKey(), 0L) >= asked.getValue());
    }

    private Progress.State await(Predicate<Progress.State> wanted, Map<Integer, Long> checks, String what) {
        long deadline = System.nanoTime() + settings.waitWithin().toNanos();
        Progress.State state = progress.state();
        while (state.fault() == null && !wanted.test(state)) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative()) {
                throw notYet(what + " is not in yet; " + state.head().position() + " is. Ask again.");
            }
            if (!checks.isEmpty()) {
                demand(checks);
            }
            state = awaitAWhile(wanted, left);
        }
        refuseIfUnusable(state);
        return state;
    }

    private Progress.State awaitAWhile(Predicate<Progress.State> wanted, Duration left) {
        Duration aWhile = left.compareTo(Demands.AT_MOST_EVERY) < 0 ? left : Demands.AT_MOST_EVERY;
        try {
            return progress.await(wanted, aWhile.plusMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notYet("The wait was interrupted, because Nines is stopping.");
        }
    }

    /** A demand only makes it quicker. */
    private void demand(Map<Integer, Long> checks) {
        try {
            demands.demand(checks);
        } catch (LogUnavailableException e) {
            LOG.debug("no demand could be written", e);
        }
    }

    private static void refuseIfUnusable(Progress.State state) {
        if (state.fault() != null) {
            throw ProblemException.of(
                    503,
                    "reading-stopped",
                    "Reads are refused",
                    "The log could not be read on, so figures would be wrong: " + state.fault());
        }
    }

    private LogPosition find(SaidPosition said, LogPosition head) {
        return said.at() == null ? find(said.number(), head) : lastBy(said, head);
    }

    /** An instant that is still to come gets what there is: which position that was is in the answer. */
    private LogPosition lastBy(SaidPosition said, LogPosition head) {
        return positions
                .lastBy(said.at(), head)
                .orElseThrow(() -> Parameters.invalid(
                        said.parameter(),
                        said.parameter() + " is " + said.text() + ": the log begins after that, at "
                                + Instants.format(positions.find(1).orElse(head).recordedAt())));
    }

    private LogPosition find(long position, LogPosition head) {
        if (position == head.position()) {
            return head;
        }
        // what was committed since the head was looked at is not taken: the answer to "beyond the head" stays simple
        return Optional.of(position)
                .filter(asked -> asked < head.position())
                .flatMap(positions::find)
                .orElseThrow(() -> unknown(position, head.position()));
    }

    private static ProblemException unknown(long position, long head) {
        return ProblemException.of(
                        404,
                        "unknown-position",
                        "The log has not come that far",
                        "Position " + position + " was asked for; the last one known is " + head + ".")
                .with("head", head);
    }

    private static ProblemException notYet(String detail) {
        return ProblemException.of(503, "not-yet", "Not yet", detail).withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
