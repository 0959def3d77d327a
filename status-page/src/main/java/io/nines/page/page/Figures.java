package io.nines.page.page;

import io.nines.timeline.Attainment;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the page writes them: cut, never rounded up, with a narrow no-break space and the language's decimal sign. */
final class Figures {
    static final char NARROW_SPACE = '\u202f';

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** {@code 99.982 %}, or {@code no data}. */
    static String uptime(Attainment attainment, Language language) {
        if (attainment.uptimePercent() == null) {
            return language.say("row.nodata");
        }
        return language.decimal(attainment.displayed()).replace("%", NARROW_SPACE + "%");
    }

    /** {@code coverage 99.93 %} where it is below 100 %; else null. */
    static String coverageBelowAll(Attainment attainment, Language language) {
        BigDecimal coverage = attainment.coveragePercent();
        return coverage == null || coverage.compareTo(HUNDRED) == 0 ? null : coverage(coverage, language);
    }

    /** {@code coverage 100 %}, always said; none where nothing could be known. */
    static String coverage(BigDecimal percent, Language language) {
        if (percent == null) {
            return language.say("row.coverage.none");
        }
        int decimals = percent.compareTo(HUNDRED) == 0 || percent.signum() == 0 ? 0 : 2;
        String figure = percent.setScale(decimals, RoundingMode.DOWN).toPlainString();
        return language.say("row.coverage", language.decimal(figure) + NARROW_SPACE + "%");
    }

    /** {@code 18 442}. */
    static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, NARROW_SPACE);
        }
        return digits.toString();
    }
}
