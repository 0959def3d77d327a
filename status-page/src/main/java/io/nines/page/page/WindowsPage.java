package io.nines.page.page;

import java.util.List;

/** All maintenance: what runs and comes as cards, the rest as a list, latest first. */
public record WindowsPage(Site site, List<WindowCard> ahead, List<WindowCard> past, Foot foot) {}
