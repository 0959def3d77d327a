package io.nines.contract;

/**
 * How results become a status.
 *
 * @param failuresToDown failed checks in a row, per location, that prove it down; at least 1
 * @param successesToUp good checks in a row, per location, that prove it recovered; at least 1
 * @param locationsToAgree locations that must be down for the component to be down (all known ones, if fewer are known); at
 *     least 1
 * @param degradedAboveMillis an {@code up} result slower than this counts as degraded; null: latency never does
 * @param expectedIntervalSeconds how often a result is expected per location; null: not said
 * @param unknownAfterSeconds silence per location longer than this is unknown; null: the last status goes on
 */
public record DetectionPolicy(
        int failuresToDown,
        int successesToUp,
        int locationsToAgree,
        Double degradedAboveMillis,
        Integer expectedIntervalSeconds,
        Integer unknownAfterSeconds) {

    /** What holds for a component registered without a word on detection: 3 failures, 1 success, silence of 300 s. */
    public static final DetectionPolicy DEFAULT = new DetectionPolicy(3, 1, 1, null, 60, 300);
}
