package io.nines.page.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.nines.page.documents.PlainText;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0, with Atom's {@code self} link as its readers recommend, and its {@code updated}, which RSS has no word for. */
@SuppressWarnings("JavaUtilDate") // the library's type for an instant
final class RssFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private RssFeed() {}

    static WireFeed of(Feed feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(feed.title());
        channel.setLink(feed.home());
        channel.setDescription(feed.title());
        channel.setLanguage(feed.language().tag());
        channel.setPubDate(Date.from(feed.updated()));
        channel.setForeignMarkup(List.of(self(feed.self("rss"))));
        channel.setItems(feed.notices().stream().map(RssFeed::item).toList());
        return channel;
    }

    private static Item item(Notice notice) {
        Item item = new Item();
        Guid guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue("urn:uuid:" + notice.id());
        item.setGuid(guid);
        item.setTitle(notice.title());
        item.setLink(notice.url());
        item.setPubDate(Date.from(notice.published()));
        item.setCategories(notice.tags().stream().map(RssFeed::category).toList());
        Description description = new Description();
        description.setType("text/html");
        description.setValue(notice.html());
        item.setDescription(description);
        item.setForeignMarkup(List.of(new Element("updated", ATOM)
                .setText(notice.updated().truncatedTo(ChronoUnit.SECONDS).toString())));
        return item;
    }

    private static Category category(String tag) {
        Category category = new Category();
        category.setValue(PlainText.line(PlainText.clean(tag)));
        return category;
    }

    private static Element self(String address) {
        return new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", "application/rss+xml")
                .setAttribute("href", address);
    }
}
