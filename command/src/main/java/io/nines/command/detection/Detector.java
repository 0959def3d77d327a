package io.nines.command.detection;

/**
 * Makes a component's timeline out of results: a function of the set of results, the policies, the voided spans and the last
 * tick, of nothing else. No clock, no chance, no input or output. The rules:
 *
 * <p><b>Results.</b> Voided ones do not count. Those of one location, probe and instant are one result, whatever keys they came
 * with: the worse outcome counts, then the greater latency. A result is judged by the policy in force at its instant; {@code up}
 * and slower than {@code degradedAboveMillis} is degraded. Results of a location come in order of (instant, worse last, probe).
 *
 * <p><b>A location</b> is unknown before its first result. The first result ever, and the first after silence, sets the status
 * directly. After that, while it is not down: {@code up} and {@code degraded} set the status at once, {@code down} begins or
 * prolongs a streak, and when a result makes it as long as {@code failuresToDown} of the policy at that result, the location was
 * down from the streak's first result on. While it is down: {@code up} and {@code degraded} begin or prolong a streak, and when
 * it is as long as {@code successesToUp}, the location was up or degraded from the streak's first result on, as each of its
 * results says. A contrary result ends a streak.
 *
 * <p><b>Silence.</b> A result's limit is its instant plus {@code unknownAfterSeconds} of the policy at that instant; null: it has
 * none. Where the next result comes later than the limit, or there is none and the last tick lies beyond the limit, the location
 * is unknown from the limit on, up to the next result; streaks end.
 *
 * <p><b>The component</b> has one status at each instant, out of those of its locations ({@link Quorum}), with
 * {@code locationsToAgree} of the policy in force at that instant; after the last tick, of the one in force at the last tick.
 *
 * <p><b>An outage</b> is an unbroken period of status down. It is proven by the result at its first instant with which a location
 * went down, and by the one at its end with which a location recovered (or was first heard of); where there is none, because a
 * location that was down fell silent, by its last failed result; where there are several, by that of the first location by name;
 * else by nothing: a location that was not down fell silent there, or a policy changed.
 *
 * <p>It goes hour by hour ({@link Folding}): from the state in which one part ended the next one goes on, as if all had been one.
 */
final class Detector {
    private final Policies policies;
    private final Voids voids;

    Detector(Policies policies, Voids voids) {
        this.policies = policies;
        this.voids = voids;
    }

    /**
     * Goes on with hours that lie at or after {@code from}.
     *
     * @param entry the state before {@code from}
     */
    Folding from(long from, DetectorState entry) {
        return new Folding(policies, voids, entry, from);
    }
}
