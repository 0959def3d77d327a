package io.nines.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a row found: median of the rounds, and spread.
 *
 * @param label what is told apart within a row; empty: there is only this
 * @param nines ours, in words, median
 * @param other the other side's; empty: there is none
 * @param ratio the figure that counts, median
 * @param spread its least and greatest value
 * @param note beside it
 */
public record Figure(String label, String nines, String other, String ratio, String spread, String note) {
    /** From the same number of rounds of both sides: ours over theirs, round by round. */
    public static Figure ratio(String label, List<Double> nines, List<Double> others, String unit, String note) {
        double[] ratios = new double[nines.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = nines.get(i) / others.get(i);
        }
        return of(label, nines, others, ratios, unit, "", note);
    }

    /** The same with the difference: ours less theirs. */
    public static Figure difference(String label, List<Double> nines, List<Double> others, String unit, String note) {
        double[] differences = new double[nines.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = nines.get(i) - others.get(i);
        }
        return of(label, nines, others, differences, unit, " " + unit, note);
    }

    /** A figure that stands alone. */
    public static Figure alone(String label, List<Double> values, String unit, String note) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Figure(label, text(median(sorted)) + " " + unit, "", "", spread(sorted, ""), note);
    }

    private static Figure of(
            String label,
            List<Double> nines,
            List<Double> others,
            double[] values,
            String unit,
            String of,
            String note) {
        Arrays.sort(values);
        return new Figure(
                label,
                text(median(nines)) + " " + unit,
                text(median(others)) + " " + unit,
                text(median(values)) + of,
                spread(values, of),
                note);
    }

    private static String spread(double[] sorted, String unit) {
        return text(sorted[0]) + " … " + text(sorted[sorted.length - 1]) + unit;
    }

    public static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Three figures that count, or whole thousands. */
    public static String text(double value) {
        double size = Math.abs(value);
        if (size >= 1_000) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return String.format(
                Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    }
}
