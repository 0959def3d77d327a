package io.nines.page.page;

/** Numbers for SVG: two decimals at most, and quick. */
final class Decimal {
    private Decimal() {}

    static String of(double number) {
        long hundredths = Math.round(number * 100);
        long whole = hundredths / 100;
        int rest = (int) Math.abs(hundredths % 100);
        if (rest == 0) {
            return Long.toString(whole);
        }
        String sign = hundredths < 0 && whole == 0 ? "-" : "";
        String decimals = rest % 10 == 0 ? Integer.toString(rest / 10) : (rest < 10 ? "0" : "") + rest;
        return sign + whole + "." + decimals;
    }
}
