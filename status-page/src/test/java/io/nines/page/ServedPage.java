package io.nines.page;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.TextEntry;
import io.nines.contract.Visibility;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import io.nines.page.view.Recording;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A page that is served over a real log, to which a test tells what happens; it is {@link Scenes#NOW} unless the test says otherwise. */
public final class ServedPage implements AutoCloseable {
    public static final Instant NOW = Scenes.NOW;
    public static final String ADDRESS = "https://status.example.com";

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedBroker broker;
    private final EventFeed feed;
    private final PageApplication page;
    private int texts;

    public ServedPage(Path directory, Map<String, Object> settings) {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("broker"), 0, false));
        LogSettings log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
        feed = new EventFeed(log);
        page = new PageApplication(log, directory.resolve("page"), settings);
    }

    /** A component that works for a day. */
    public ServedPage component(String id, String name, String group) {
        Instant then = NOW.minus(Duration.ofDays(1));
        feed.registered(then, id, name, group, 1).observed(then, id, then, Status.UP);
        feed.through(NOW, NOW, NOW, 2);
        return this;
    }

    public EventFeed feed() {
        return feed;
    }

    public TextEntry text(String text) {
        return new TextEntry(String.format("t3xt%08d", texts++), "00112233445566778899aabbccddeeff", text);
    }

    public ServedPage declare(String id, String title, String message, String component, Impact impact) {
        TextEntry name = text(title);
        TextEntry first = text(message);
        IncidentUpdate update =
                new IncidentUpdate(id.substring(1) + "1", IncidentStatus.INVESTIGATING, first.ref(), null);
        feed.add(
                NOW,
                new IncidentDeclared(
                        id,
                        name.ref(),
                        Severity.HIGH,
                        Visibility.PUBLIC,
                        null,
                        null,
                        Recording.affected(component, impact),
                        update),
                List.of(name, first),
                List.of());
        return this;
    }

    public ServedPage update(String incident, String id, IncidentStatus status, String message) {
        TextEntry text = text(message);
        IncidentUpdate update = new IncidentUpdate(id, status, text.ref(), null);
        feed.add(NOW, new IncidentUpdated(incident, update, List.of()), List.of(text), List.of());
        return this;
    }

    public ServedPage announce(String id, String title, String message, String component, Instant from, Instant to) {
        TextEntry name = text(title);
        TextEntry first = text(message);
        feed.add(
                NOW,
                new MaintenanceAnnounced(
                        id,
                        name.ref(),
                        Recording.affected(component, Impact.DOWN),
                        from,
                        to,
                        new MaintenanceUpdate(id.substring(1) + "1", first.ref(), null),
                        null),
                List.of(name, first),
                List.of());
        return this;
    }

    /** Waits until the page knows all that it was told. */
    public ServedPage await() {
        page.await(feed.position());
        return this;
    }

    public PageApplication page() {
        return page;
    }

    public String url() {
        return page.url();
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        page.close();
        feed.close();
        broker.close();
    }
}
