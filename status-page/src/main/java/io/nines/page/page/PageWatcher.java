package io.nines.page.page;

/** Who wants to know when there are new bytes; told on the one thread that makes them. */
public interface PageWatcher {
    /** The page changed. */
    void pageChanged(PageVersion version);
}
