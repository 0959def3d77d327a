package io.nines.page.page;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.nines.contract.Sha256;
import io.nines.page.PageSettings;
import io.nines.page.view.Groups;
import io.nines.page.view.PageDesign;
import io.nines.page.view.Sight;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes bytes of a view. */
@Singleton
final class Rendering {
    private static final int VERSION_BYTES = 8;

    private final PageSettings settings;
    private final Templates templates;
    private final Assets assets;

    Rendering(PageSettings settings, Templates templates, Assets assets) {
        this.settings = settings;
        this.templates = templates;
        this.assets = assets;
    }

    ReadyPages render(Sight sight, Instant now) {
        byte[] json = new PageJsonDrawing(settings, sight, now).bytes();
        byte[] moment =
                String.valueOf(ClockHand.of(sight, now, settings.zoneId())).getBytes(StandardCharsets.UTF_8);
        String version = HexFormat.of().formatHex(Sha256.of(json, moment), 0, VERSION_BYTES);
        PageVersion served = new PageVersion(version, sight.view().head().position());
        return new ReadyPages(sight, now, served, Ready.json(json), this);
    }

    /** The live page at an address. */
    Scene scene(Sight sight, Instant now, Language language, String path, String version) {
        PageTimes times = new PageTimes(settings.zoneId(), now, language);
        Site.Old old = Age.of(sight, now)
                .map(age -> new Site.Old(age.title(language), age.reason(language), Said.clock(age.trueAt(), times)))
                .orElse(null);
        return new Scene(sight, times, site(sight.view().design(), language, path, version, old, null));
    }

    /** An earlier view at an address. */
    Scene scene(Sight sight, PageTimes times, String path, Then then) {
        return new Scene(sight, times, site(sight.view().design(), times.language(), path, "", null, then));
    }

    private Site site(PageDesign design, Language language, String path, String version, Site.Old old, Then then) {
        Look look = Look.of(design, assets);
        return new Site(
                design.name() == null || design.name().isBlank() ? settings.name() : design.name(),
                settings.notice(),
                look.style(),
                assets.script(language),
                assets.font(),
                assets.icon(),
                look.logo(),
                design.links(),
                language,
                path,
                version,
                old,
                then);
    }

    Ready front(Scene scene) {
        return html(scene.site(), "front", new FrontPageDrawing(scene).draw());
    }

    Ready proof(Scene scene) {
        Instant through = scene.view().through();
        String judged = through == null ? null : scene.times().utc(through);
        String recorded = scene.foot().nothing()
                ? null
                : scene.times().utc(scene.view().head().recordedAt());
        return html(scene.site(), "proof", new ProofPage(scene.site(), scene.foot(), recorded, judged));
    }

    Optional<Ready> day(Scene scene, LocalDate date) {
        return new DayPageDrawing(scene).draw(date).map(page -> html(scene.site(), "day", page));
    }

    Optional<Ready> incident(Scene scene, String id) {
        return scene.view()
                .incident(id)
                .map(incident -> new IncidentPageDrawing(scene, incident).draw())
                .map(page -> html(scene.site(), "incident", page));
    }

    Optional<Ready> window(Scene scene, String id) {
        return scene.view()
                .window(id)
                .map(window -> new WindowPageDrawing(scene, window).draw())
                .map(page -> html(scene.site(), "window", page));
    }

    Ready windows(Scene scene) {
        return html(scene.site(), "windows", new WindowsPageDrawing(scene).draw());
    }

    /** The latest months, or one; null: no component alone. */
    Optional<Ready> history(Scene scene, YearMonth month, String component) {
        if (component != null && scene.view().component(component).isEmpty()) {
            return Optional.empty();
        }
        HistoryPageDrawing drawing = new HistoryPageDrawing(scene, component);
        Optional<HistoryPage> page = month == null ? Optional.of(drawing.latest()) : drawing.of(month);
        return page.map(of -> html(scene.site(), "history", of));
    }

    Ready subscribe(Scene scene) {
        List<SubscribePage.Part> groups = new ArrayList<>();
        Groups.bySlug(scene.view())
                .forEach((slug, name) -> groups.add(new SubscribePage.Part("/groups/" + slug, name)));
        List<SubscribePage.Part> components = scene.view().components().stream()
                .map(component -> new SubscribePage.Part("/components/" + component.id(), component.name()))
                .toList();
        SubscribePage page = new SubscribePage(scene.site(), groups, components, scene.foot());
        return html(scene.site(), "subscribe", page);
    }

    private Ready html(Site site, String template, Object page) {
        return Ready.html(templates.render(template, page), ContentPolicy.of(site.style()));
    }

    /** Puts a page that has only something to say into an answer; it is for this one alone, so nothing of it is kept ready. */
    MutableHttpResponse<byte[]> message(
            MutableHttpResponse<?> answer,
            Language language,
            PageDesign design,
            String title,
            String text,
            boolean home) {
        Site site = site(design, language, "/", "", null, null);
        return answer.body(templates.render("message", new MessagePage(site, title, text, home)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(ContentPolicy.HEADER, ContentPolicy.of(site.style()));
    }
}
