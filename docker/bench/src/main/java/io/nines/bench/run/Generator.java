package io.nines.bench.run;

import io.nines.bench.load.Load;
import io.nines.bench.load.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A load in a process of its own, kept from round to round so that it is as warm as what it loads. */
public final class Generator implements AutoCloseable {
    private final Process process;
    private final BufferedReader reports;
    private final PrintStream orders;
    private double processorSeconds;

    private Generator(Process process) {
        this.process = process;
        this.reports = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static Generator start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Load.class.getName());
        try {
            return new Generator(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it do something, and waits for the report. */
    public Words run(Words order) {
        order(order);
        return report();
    }

    /** Has it begin something; {@link #report} waits for the end. */
    public void order(Words order) {
        orders.println(order);
    }

    public Words report() {
        try {
            String line = reports.readLine();
            if (line == null) {
                throw new IllegalStateException("the load ended with " + process.waitFor());
            }
            Words report = Words.parse(line);
            if (report.has("failure")) {
                throw new IllegalStateException("the load failed: " + report.text("failure"));
            }
            processorSeconds += report.real("cpu");
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What all that it did so far took of the processor. */
    public double processorSeconds() {
        return processorSeconds;
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
