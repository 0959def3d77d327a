package io.nines.page.view;

import io.nines.contract.PageEvent.PageLink;
import java.util.List;

/**
 * How operators have the page look.
 *
 * @param name what the page calls itself; null: the setting of the installation
 * @param logo a picture as {@code data:} URL; null: none
 * @param colour of the head, {@code #RRGGBB}; null: the page's own
 * @param links in their order
 */
public record PageDesign(String name, String logo, String colour, List<PageLink> links) {
    /** As it comes. */
    public static final PageDesign PLAIN = new PageDesign(null, null, null, List.of());
}
