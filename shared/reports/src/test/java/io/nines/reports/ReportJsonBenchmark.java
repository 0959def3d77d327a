package io.nines.reports;

import java.util.stream.IntStream;

/** How long it takes to write a report of fifty thousand outages; run by hand. */
final class ReportJsonBenchmark {
    private ReportJsonBenchmark() {}

    public static void main(String[] arguments) {
        Report report = SampleReports.large(50_000);
        long[] nanos = IntStream.range(0, 200)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    int length = ReportJson.bytes(report).length;
                    long took = System.nanoTime() - start;
                    return length > 0 ? took : 0;
                })
                .skip(100)
                .sorted()
                .toArray();
        System.out.printf(
                "%,d bytes, median %.1f ms, slowest %.1f ms%n",
                ReportJson.bytes(report).length, nanos[50] / 1e6, nanos[99] / 1e6);
    }
}
