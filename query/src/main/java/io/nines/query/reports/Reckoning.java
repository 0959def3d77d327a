package io.nines.query.reports;

import io.nines.timeline.Attainment;

/**
 * By which rules statuses are taken together.
 *
 * @param rules revision of the arithmetic and of the answers' form. By 1 there was neither declared status nor maintenance: those
 *     figures are of what was observed, as if nothing were announced. By 2 a window that is announced changes a figure even where
 *     nothing else is asked for, and the answers say whose statuses they took and what became of maintenance; so it is another
 *     revision, and a figure that was told by 1 is told again by asking for 1. A third would stand beside both
 */
record Reckoning(int rules, Basis basis, MaintenanceMode maintenance) {
    static final int NEWEST = 2;
    /** The only one of rules 1, which do not tell it. */
    static final Reckoning FIRST = new Reckoning(1, Basis.OBSERVED, MaintenanceMode.IGNORED);

    /** What is meant where nothing else is asked for. */
    static final Reckoning USUAL = new Reckoning(NEWEST, Basis.OBSERVED, MaintenanceMode.APART);

    boolean isFirst() {
        return rules == FIRST.rules();
    }

    /** The basis as the answer tells it; null where its form has none. */
    Basis toldBasis() {
        return isFirst() ? null : basis;
    }

    /** What becomes of maintenance as the answer tells it; null where its form has none. */
    MaintenanceMode toldMaintenance() {
        return isFirst() ? null : maintenance;
    }

    /** How uptime is computed. */
    String rule() {
        return isFirst() ? Attainment.RULE : Attainment.RULE + "; " + maintenance.words();
    }
}
