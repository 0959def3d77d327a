package io.nines.page.view;

/** Why the view does not go on. */
public enum Trouble {
    /** It does go on. */
    NONE,
    /** It comes from the snapshot, and the log was not read to its end since. */
    BEHIND,
    /** The log does not answer; it is tried again and again. */
    UNREACHABLE,
    /** The log holds what this release cannot read, or is not what it was; nothing after it is shown. */
    UNREADABLE
}
