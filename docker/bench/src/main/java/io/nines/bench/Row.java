package io.nines.bench;

import java.util.List;

/** A row of the table. */
public interface Row {
    /** How it is chosen on the command line. */
    String name();

    /** What is measured. */
    String what();

    /** Against what, in the same run. */
    String against();

    /** What it has to reach, in words. */
    String least();

    /** What it aims at. */
    String aim();

    /** Measures, in turns, and checks that the results are right. */
    List<Figure> measure(Plan plan);
}
