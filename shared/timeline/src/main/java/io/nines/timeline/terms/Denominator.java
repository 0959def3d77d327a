package io.nines.timeline.terms;

/**
 * What the time at the edges of a period counts as. What is planned, excused or unknown says for itself whether it leaves the
 * denominator; time outside of service hours and after the agreement's end always does.
 *
 * @param beforeStart time of the period before the agreement began
 * @param notYet time of a running period that is not judged yet
 */
public record Denominator(Treatment beforeStart, Treatment notYet) {
    /** From the agreement's start to what is judged. */
    public static final Denominator WHAT_WAS = new Denominator(Treatment.LEFT_OUT, Treatment.LEFT_OUT);
}
