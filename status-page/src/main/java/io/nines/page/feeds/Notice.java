package io.nines.page.feeds;

import java.time.Instant;
import java.util.List;

/**
 * An incident or a maintenance window as a feed tells it.
 *
 * @param id stays for ever
 * @param url of its own page
 * @param title on one line, plain text
 * @param published when customers were told first
 * @param updated when what is told changed last
 * @param html all that was told, latest first
 * @param tags names of what is affected
 */
record Notice(
        String id, String url, String title, Instant published, Instant updated, String html, List<String> tags) {}
