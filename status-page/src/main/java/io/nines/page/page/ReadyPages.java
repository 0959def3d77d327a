package io.nines.page.page;

import io.nines.page.view.Sight;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is served of one view at one instant, swapped together. Each page is drawn once in each language, when it is first
 * asked for; those that are asked for all the time are drawn beforehand.
 */
final class ReadyPages {
    /** A page of which every visitor sees another address is not kept: there would be no end of them. */
    private static final int MOST = 1_000;

    private static final String FRONT = "/";

    private final Sight sight;
    private final Instant now;
    private final PageVersion version;
    private final Ready json;
    private final Rendering rendering;
    private final Map<String, Optional<Ready>> pages = new ConcurrentHashMap<>();
    private final Map<Asked, ReadyAnswer> fronts = new ConcurrentHashMap<>();

    private record Asked(Language language, Ready.Form form) {}

    ReadyPages(Sight sight, Instant now, PageVersion version, Ready json, Rendering rendering) {
        this.sight = sight;
        this.now = now;
        this.version = version;
        this.json = json;
        this.rendering = rendering;
    }

    Sight sight() {
        return sight;
    }

    PageVersion version() {
        return version;
    }

    Ready json() {
        return json;
    }

    Ready front(Language language) {
        return page(language, FRONT, FRONT, scene -> Optional.of(rendering.front(scene)))
                .orElseThrow();
    }

    /**
     * The front page as the answer that the framework would make of it; empty until it is drawn in this language, which is not
     * for those to wait for who serve connections.
     */
    Optional<ReadyAnswer> front(Language language, String acceptEncoding, String ifNoneMatch) {
        return pages.getOrDefault(language.tag() + FRONT, Optional.empty())
                .map(front -> fronts.computeIfAbsent(
                        new Asked(language, front.form(acceptEncoding, ifNoneMatch)),
                        asked -> ReadyAnswer.of(
                                PageFilter.guard(new Visitor(language, false).told(front.response(asked.form()))))));
    }

    /** The page at an address; {@code key} is the address with what else it depends on. */
    Optional<Ready> page(Language language, String path, String key, Function<Scene, Optional<Ready>> drawing) {
        String kept = language.tag() + key;
        Optional<Ready> found = pages.get(kept);
        if (found == null) {
            found = drawing.apply(rendering.scene(sight, now, language, path, version.version()));
            if (pages.size() < MOST) {
                pages.put(kept, found);
            }
        }
        return found;
    }
}
