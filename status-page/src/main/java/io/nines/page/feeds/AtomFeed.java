package io.nines.page.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import io.nines.page.documents.PlainText;
import java.util.Date;
import java.util.List;

/** Atom 1.0 (RFC 4287). */
@SuppressWarnings("JavaUtilDate") // the library's type for an instant
final class AtomFeed {
    private AtomFeed() {}

    static WireFeed of(Feed feed) {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setEncoding("UTF-8");
        atom.setId(feed.self("atom"));
        atom.setTitle(feed.title());
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.home())));
        atom.setOtherLinks(List.of(link("self", "application/atom+xml", feed.self("atom"))));
        SyndPerson author = new SyndPersonImpl();
        author.setName(feed.site());
        atom.setAuthors(List.of(author));
        atom.setEntries(feed.notices().stream().map(AtomFeed::entry).toList());
        return atom;
    }

    private static Entry entry(Notice notice) {
        Entry entry = new Entry();
        entry.setId("urn:uuid:" + notice.id());
        entry.setTitle(notice.title());
        entry.setPublished(Date.from(notice.published()));
        entry.setUpdated(Date.from(notice.updated()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", notice.url())));
        entry.setCategories(notice.tags().stream().map(AtomFeed::category).toList());
        Content content = new Content();
        content.setType("html");
        content.setValue(notice.html());
        entry.setContents(List.of(content));
        return entry;
    }

    private static Category category(String tag) {
        Category category = new Category();
        category.setTerm(PlainText.line(PlainText.clean(tag)));
        return category;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
