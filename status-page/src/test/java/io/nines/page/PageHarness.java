package io.nines.page;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.Status;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the page with an invented history, to be looked at: {@code PageHarness well|incident|hard|many|empty|old PORT [NOTICE]}.
 * A line such as {@code api down} makes that happen now.
 */
public final class PageHarness {
    private PageHarness() {}

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("nines-page");
        EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("broker"), 0, false));
        LogSettings log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
        EventFeed feed = new EventFeed(log);
        Scenes scenes = new Scenes(feed);
        switch (args[0]) {
            case "well", "old" -> scenes.allIsWell();
            case "incident" -> scenes.majorIncident();
            case "hard" -> scenes.hard();
            case "many" -> scenes.many(200);
            default -> {}
        }
        PageApplication page = new PageApplication(
                log,
                directory.resolve("page"),
                Map.of(
                        "micronaut.server.port",
                        args[1],
                        "nines.page.zone",
                        Scenes.ZONE.getId(),
                        "nines.page.name",
                        "Quillmarsh",
                        "nines.page.notice",
                        args.length > 2 ? args[2] : ""));
        page.await(feed.position());
        if (args[0].equals("old")) {
            broker.close();
            page.clock().set(Scenes.NOW.plusSeconds(400));
        }
        System.out.println("ready " + page.url());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int space = line.indexOf(' ');
            Status status = Status.valueOf(line.substring(space + 1).toUpperCase(Locale.ROOT));
            feed.observed(Scenes.NOW, line.substring(0, space), Scenes.NOW, status);
        }
    }
}
