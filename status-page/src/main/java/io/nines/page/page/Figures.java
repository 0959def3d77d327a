package io.nines.page.page;

import io.nines.timeline.Attainment;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the page writes them: cut, never rounded up, with a narrow no-break space. */
final class Figures {
    static final char NARROW_SPACE = '\u202f';

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** {@code 99.982 %}, or {@code no data}. */
    static String uptime(Attainment attainment) {
        return attainment.displayed().replace("%", NARROW_SPACE + "%");
    }

    /** {@code coverage 99.93 %} where it is below 100 %; else null. */
    static String coverageBelowAll(Attainment attainment) {
        BigDecimal coverage = attainment.coveragePercent();
        return coverage == null || coverage.compareTo(HUNDRED) == 0 ? null : coverage(coverage);
    }

    /** {@code coverage 100 %}, always said; none where nothing could be known. */
    static String coverage(BigDecimal percent) {
        if (percent == null) {
            return "no coverage";
        }
        int decimals = percent.compareTo(HUNDRED) == 0 || percent.signum() == 0 ? 0 : 2;
        return "coverage " + percent.setScale(decimals, RoundingMode.DOWN).toPlainString() + NARROW_SPACE + "%";
    }

    /** {@code 18 442}. */
    static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, NARROW_SPACE);
        }
        return digits.toString();
    }

    /** {@code 1 component}, {@code 7 components}. */
    static String counted(long number, String one, String many) {
        return grouped(number) + ' ' + (number == 1 ? one : many);
    }
}
