package io.nines.page.planted;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class PageManager {}
