package io.nines.page.feeds;

import io.nines.contract.Instants;
import io.nines.page.documents.PlainText;
import java.util.List;

/**
 * JSON Feed 1.1.
 *
 * @param version which of the formats this is
 * @param language of what the page itself says
 */
record JsonFeed(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String language,
        List<Author> authors,
        List<Item> items) {
    record Author(String name) {}

    record Item(
            String id,
            String url,
            String title,
            String contentHtml,
            String datePublished,
            String dateModified,
            List<String> tags) {}

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self("json"),
                feed.language().tag(),
                List.of(new Author(feed.site())),
                feed.notices().stream().map(JsonFeed::item).toList());
    }

    private static Item item(Notice notice) {
        return new Item(
                "urn:uuid:" + notice.id(),
                notice.url(),
                notice.title(),
                notice.html(),
                Instants.format(notice.published()),
                Instants.format(notice.updated()),
                notice.tags().stream().map(PlainText::clean).toList());
    }
}
