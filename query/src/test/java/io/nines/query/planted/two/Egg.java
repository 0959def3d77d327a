package io.nines.query.planted.two;

import io.nines.query.planted.one.Chicken;

/** Breaks the rule against circles, to prove that the rule bites. */
public record Egg(Chicken chicken) {}
