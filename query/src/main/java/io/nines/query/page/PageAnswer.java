package io.nines.query.page;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import io.nines.query.history.Step;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How the public page is set to look.
 *
 * @param name what it calls itself; null: the setting of the installation
 * @param logo a picture as {@code data:} URL; null: none
 * @param colour of the head, {@code #RRGGBB}; null: the page's own
 * @param links at its head, in their order
 * @param revision number of its events, its {@code ETag}; 0: nothing was ever set
 */
@Schema(name = "Page")
record PageAnswer(
        @Nullable String name,
        @Nullable String logo,
        @Nullable String colour,
        List<PageLink> links,
        long revision,
        AsOf asOf) {
    static PageAnswer of(List<Step> steps, AsOf asOf) {
        if (steps.isEmpty()) {
            return new PageAnswer(null, null, null, List.of(), 0, asOf);
        }
        Step last = steps.get(steps.size() - 1);
        PageDesigned look = (PageDesigned) last.event();
        return new PageAnswer(look.name(), look.logo(), look.colour(), look.links(), last.revision(), asOf);
    }
}
