package io.nines.command.planted;

/** Stands for anything of the command side. */
public final class OfTheCommandSide {}
