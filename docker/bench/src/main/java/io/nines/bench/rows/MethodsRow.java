package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single methods, by JMH. */
final class MethodsRow implements Row {
    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String what() {
        return "one thread";
    }

    @Override
    public String against() {
        return "";
    }

    @Override
    public String least() {
        return "";
    }

    @Override
    public String aim() {
        return "";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        TimeValue time = TimeValue.milliseconds(plan.brief() ? 100 : 1_000);
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include("Codecs|Figures|DetectorMethods")
                            .forks(1)
                            .warmupIterations(plan.brief() ? 1 : 5)
                            .warmupTime(time)
                            .measurementIterations(plan.rounds())
                            .measurementTime(time)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            List<Figure> figures = new ArrayList<>();
            results.stream()
                    .sorted(Comparator.comparing(result -> result.getParams().getBenchmark()))
                    .forEach(result -> figures.add(figure(result)));
            return figures;
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure figure(RunResult result) {
        List<Double> rates = new ArrayList<>();
        result.getBenchmarkResults()
                .forEach(fork -> fork.getIterationResults()
                        .forEach(iteration ->
                                rates.add(iteration.getPrimaryResult().getScore())));
        return Figure.alone(result.getPrimaryResult().getLabel(), rates, "/s", "");
    }
}
