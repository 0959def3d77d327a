package io.nines.page.page;

import java.util.List;

/**
 * Everything that the front page says, ready to be put into HTML.
 *
 * @param version changes whenever anything on the page does; the script compares it
 * @param age null: the page is up to date
 * @param trueAt as people read it; null likewise
 * @param legend the statuses that the bars are explained for
 * @param zoneName of the days
 * @param desktopFrom the first day of the wide bars, as in links
 * @param phoneFrom the first day of the narrow bars, as in links
 * @param desktopAxis the same, as people read it
 * @param phoneAxis the same, as people read it
 * @param lastAxis how people call the last day
 */
public record FrontPage(
        Site site,
        String version,
        Sentence sentence,
        Age age,
        Said trueAt,
        List<Section> sections,
        List<Wording> legend,
        String zoneName,
        String desktopFrom,
        String phoneFrom,
        String desktopAxis,
        String phoneAxis,
        String lastAxis,
        Foot foot) {}
