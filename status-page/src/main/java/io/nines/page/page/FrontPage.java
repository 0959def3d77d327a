package io.nines.page.page;

import java.util.List;

/**
 * Everything that the front page says, ready to be put into HTML.
 *
 * @param incidents those that go on, worst first
 * @param running windows that run
 * @param upcoming windows that come within two weeks
 * @param calm whether nothing else goes on, so that what comes needs but a line each
 * @param legend the statuses that the bars are explained for
 * @param dots whether incidents were declared, so that the dots are explained
 * @param zoneName of the days
 * @param desktopFrom the first day of the wide bars, as in links
 * @param phoneFrom the first day of the narrow bars, as in links
 * @param desktopAxis the same, as people read it
 * @param phoneAxis the same, as people read it
 * @param lastAxis how people call the last day
 * @param past what was, by day; empty while nothing was ever watched
 */
public record FrontPage(
        Site site,
        Sentence sentence,
        List<IncidentCard> incidents,
        List<WindowCard> running,
        List<WindowCard> upcoming,
        boolean calm,
        List<Section> sections,
        List<Wording> legend,
        boolean dots,
        String zoneName,
        String desktopFrom,
        String phoneFrom,
        String desktopAxis,
        String phoneAxis,
        String lastAxis,
        List<PastDay> past,
        Foot foot) {}
