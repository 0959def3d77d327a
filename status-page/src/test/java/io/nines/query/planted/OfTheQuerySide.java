package io.nines.query.planted;

/** Stands for anything of the query side. */
public final class OfTheQuerySide {}
