package io.nines.page.page;

/** A page that has only something to say, such as that there is nothing here. */
public record MessagePage(Site site, String title, String text, boolean home) {}
