package io.nines.page.page;

import io.nines.contract.Sha256;
import io.nines.page.PageSettings;
import io.nines.page.view.Sight;
import io.nines.page.view.View;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** Makes bytes of a view. */
@Singleton
final class Rendering {
    private static final int VERSION_BYTES = 8;

    private final PageSettings settings;
    private final Templates templates;
    private final Site site;

    Rendering(PageSettings settings, Templates templates, Assets assets) {
        this.settings = settings;
        this.templates = templates;
        this.site = new Site(
                settings.name(), settings.notice(), assets.css(), assets.script(), assets.font(), assets.icon());
    }

    ReadyPages render(Sight sight, Instant now) {
        byte[] json = new PageJsonDrawing(settings, sight, now).bytes();
        String version = HexFormat.of().formatHex(Sha256.of(json), 0, VERSION_BYTES);
        FrontPage front = new FrontPageDrawing(sight, settings.zoneId(), now).draw(site, version);
        return new ReadyPages(
                sight,
                new PageVersion(version, sight.view().head().position()),
                Ready.html(templates.render("front", front)),
                Ready.json(json),
                Ready.html(templates.render("proof", proof(sight.view(), front))));
    }

    private ProofPage proof(View view, FrontPage front) {
        return new ProofPage(site, front.foot(), view.through() == null ? null : PageTimes.utc(view.through()));
    }

    Optional<Ready> day(Sight sight, LocalDate date, Instant now) {
        return new DayPageDrawing(sight, settings.zoneId(), now)
                .draw(site, date)
                .map(page -> Ready.html(templates.render("day", page)));
    }

    Ready message(String title, String text, boolean home) {
        return Ready.html(templates.render("message", new MessagePage(site, title, text, home)));
    }
}
