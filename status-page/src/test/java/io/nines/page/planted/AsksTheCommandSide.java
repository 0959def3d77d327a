package io.nines.page.planted;

import io.nines.command.planted.OfTheCommandSide;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class AsksTheCommandSide {
    OfTheCommandSide planted;
}
