package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first page, with classes as they come and with an archive of them. */
final class StartRow implements Row {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "start to the first answered page";
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
        return "5 s; 3 s with an archive";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        Path data = Place.fresh(name());
        Path archive = Place.fresh("start-archive").resolve("nines.jsa");
        List<Double> cold = new ArrayList<>();
        List<Double> archived = new ArrayList<>();
        seconds(data, List.of("-XX:ArchiveClassesAtExit=" + archive));
        for (int i = 0; i < plan.rounds(); i++) {
            cold.add(seconds(data, List.of("-Xshare:auto")));
            archived.add(seconds(
                    data, List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")));
        }
        Place.remove(data);
        return List.of(
                Figure.alone("cold", cold, "s", ""), Figure.alone("with an archive of classes", archived, "s", ""));
    }

    private static double seconds(Path data, List<String> options) {
        try (Subject nines = Subject.start(data, Map.of(), options)) {
            nines.await("/");
            return Duration.between(nines.launchedAt(), Instant.now()).toMillis() / 1_000.0;
        }
    }
}
