package io.nines.command.checks;

import io.nines.command.access.AccessDirectory;
import io.nines.command.access.VoidedSpan;
import io.nines.command.components.ComponentDirectory;
import io.nines.command.components.WatchedComponent;
import io.nines.contract.Instants;
import io.nines.contract.Observation;
import io.nines.http.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Which readable results are taken: of known components, from those who may report on them, from a time within reach. */
@Singleton
final class CheckRules {
    private final ComponentDirectory components;
    private final AccessDirectory access;
    private final KnownPlaces places;
    private final CheckSettings settings;

    CheckRules(ComponentDirectory components, AccessDirectory access, KnownPlaces places, CheckSettings settings) {
        this.components = components;
        this.access = access;
        this.places = places;
        this.settings = settings;
    }

    /** Why a result is not taken, or null if it is. */
    Rejection refuse(int index, Observation result, Caller caller, Instant now) {
        WatchedComponent component = components.find(result.component());
        if (component == null) {
            return Rejection.of(index, "unknown-component", "There is no component " + result.component() + ".");
        }
        if (component.retired()) {
            return Rejection.of(index, "component-retired", result.component() + " is retired.");
        }
        if (!caller.mayReport(result.component())) {
            return Rejection.of(index, "forbidden-component", "This key may not report on " + result.component() + ".");
        }
        return outOfReach(index, result, caller, now);
    }

    private Rejection outOfReach(int index, Observation result, Caller caller, Instant now) {
        long latest = now.plus(settings.futureTolerance()).toEpochMilli();
        if (result.at() > latest) {
            return Rejection.of(
                    index,
                    "in-the-future",
                    text(result) + " is more than " + settings.futureTolerance().toSeconds() + " s ahead of our clock, "
                            + Instants.format(now) + ". Is the probe's clock right?");
        }
        Duration reach = caller.lateReach() == null ? settings.lateReach() : caller.lateReach();
        if (!caller.reachesAnyPast() && result.at() < now.minus(reach).toEpochMilli()) {
            return Rejection.of(
                    index,
                    "too-late",
                    text(result) + " lies further back than this key reaches (" + reach.toSeconds()
                            + " s). A key with the right backfill may send it.");
        }
        Rejection refusal = voided(index, result, caller);
        return refusal == null ? elsewhere(index, result) : refusal;
    }

    private Rejection elsewhere(int index, Observation result) {
        if (places.admit(result.component(), result.location(), result.probe())) {
            return null;
        }
        return Rejection.of(
                index,
                "too-many-places",
                result.component() + " has results from " + KnownPlaces.MOST
                        + " combinations of location and probe already; this would be one more.");
    }

    private Rejection voided(int index, Observation result, Caller caller) {
        for (VoidedSpan span : access.voided()) {
            if (span.key().equals(caller.keyId())
                    && result.at() >= span.from().toEpochMilli()
                    && result.at() < span.to().toEpochMilli()) {
                return Rejection.of(
                        index, "voided", "Results of this key at " + text(result) + " are void; use another key.");
            }
        }
        return null;
    }

    private static String text(Observation result) {
        return Instants.format(Instant.ofEpochMilli(result.at()));
    }
}
