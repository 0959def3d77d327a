package io.nines.query.planted.one;

import io.nines.query.planted.two.Egg;

/** Breaks the rule against circles, to prove that the rule bites. */
public record Chicken(Egg egg) {}
