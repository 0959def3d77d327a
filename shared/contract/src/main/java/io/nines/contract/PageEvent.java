package io.nines.contract;

import java.util.List;

/** The look of the public page: aggregate {@code page/public}. */
public sealed interface PageEvent extends DomainEvent {

    /**
     * A link at the head of the page.
     *
     * @param title what it says, at most 40 characters
     * @param url where it leads, {@code https}, {@code http} or {@code mailto}
     */
    record PageLink(String title, String url) {}

    /**
     * How the page looks from now on; all of it is given.
     *
     * @param name what the page calls itself; null: the setting of the installation
     * @param logo a PNG, JPEG or WebP picture as {@code data:} URL of at most 100,000 characters; null: none
     * @param colour of the head, {@code #RRGGBB}; null: the page's own
     * @param links in their order
     */
    record PageDesigned(String name, String logo, String colour, List<PageLink> links) implements PageEvent {}
}
