package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is read without the JSON parser, read with it. */
class UsualLineProperties {
    private static final long YEAR_9999 = 253_402_300_799_999L;

    @Property
    void aResultInTheUsualFormMeansWhatJsonSays(@ForAll("usual") String line, @ForAll boolean keepMessage) {
        byte[] bytes = bytes("xx" + line + "yy");

        assertThat(UsualLine.read(bytes, 2, line.length(), keepMessage))
                .isNotNull()
                .isEqualTo(ObservationReader.readJson(bytes, 2, line.length(), keepMessage));
    }

    @Property
    void whicheverComponentIsLikelyTheLineSaysWhichItIs(
            @ForAll("anyFields") String line, @ForAll("names") String likely) {
        byte[] bytes = bytes(line);
        Observation usual = UsualLine.readWithoutMessage(bytes, likely, bytes(likely));
        if (usual != null) {
            assertThat(usual).as(line).isEqualTo(ObservationReader.readJson(bytes, 0, bytes.length, false));
        }
    }

    @Property
    void aLikelyComponentIsNotNamedAnew(@ForAll("names") String id) {
        String likely = String.valueOf(id.toCharArray());
        byte[] line = bytes("{\"component\":\"" + id + "\",\"at\":\"2026-01-01T00:00:00Z\",\"outcome\":\"up\"}");

        assertThat(ObservationReader.readWithoutMessage(line, likely, bytes(id)).component())
                .isSameAs(likely);
    }

    /** Something is missing, too much, or another character: it is left to JSON, or means the same. */
    @Property(tries = 20_000)
    void whatIsAlmostInThatFormNeverMeansAnythingElse(
            @ForAll("usual") String line,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll @IntRange(max = 2) int taken,
            @ForAll("pieces") String put) {
        int from = place % line.length();
        assertNeverMeansAnythingElse(
                line.substring(0, from) + put + line.substring(Math.min(from + taken, line.length())));
    }

    /** Fields that are there twice, not known, or not there. */
    @Property
    void whateverFieldsAreThereTheyNeverMeanAnythingElse(@ForAll("anyFields") String line) {
        assertNeverMeansAnythingElse(line);
    }

    private static void assertNeverMeansAnythingElse(String line) {
        byte[] bytes = bytes(line);
        Observation read = UsualLine.read(bytes, 0, bytes.length, true);
        if (read != null) {
            assertThat(read).as(line).isEqualTo(ObservationReader.readJson(bytes, 0, bytes.length, true));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    static Arbitrary<String> usual() {
        return Combinators.combine(
                        component(),
                        at(),
                        outcome(),
                        location().injectNull(0.3),
                        probe().injectNull(0.3),
                        latency().injectNull(0.3),
                        message().injectNull(0.7))
                .as((component, at, outcome, location, probe, latency, message) -> Stream.of(
                                component, at, outcome, location, probe, latency, message)
                        .filter(Objects::nonNull)
                        .toList())
                .flatMap(Arbitraries::shuffle)
                .flatMap(UsualLineProperties::object);
    }

    /** Some of them are in the fields. */
    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of("a", "ab"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(63));
    }

    @Provide
    static Arbitrary<String> anyFields() {
        Arbitrary<String> other = Arbitraries.of(
                "\"host\":\"a\"",
                "\"location\":null",
                "\"latencyMillis\":1e3",
                "\"latencyMillis\":0.12345",
                "\"component\":\"\\u0061\"",
                "\"message\":\"a\\nb\"",
                "\"probe\":\"M\u00fcnchen\"",
                "\"at\":\"2026-02-30T00:00:00.000Z\"",
                "\"at\":\"1969-12-31T23:59:59.999Z\"");
        Arbitrary<String> named = names().map(name -> "\"component\":\"" + name + "\"");
        return Arbitraries.oneOf(component(), named, at(), outcome(), location(), probe(), latency(), message(), other)
                .list()
                .ofMaxSize(8)
                .flatMap(UsualLineProperties::object);
    }

    @Provide
    static Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "\"", "\\", "\\u0041", ",", ":", "{", "}", "[]", " ", "\t", "\n", "\u0000", "\u007f",
                        "\u00e9", "0", "9", "-", "+", ".", "e1", "null", "Z", "+01:00"),
                Arbitraries.chars().ascii().map(String::valueOf));
    }

    /** With blanks wherever JSON allows them. */
    private static Arbitrary<String> object(List<String> fields) {
        return Arbitraries.of("", " ", "  ")
                .list()
                .ofSize(fields.size() * 2 + 1)
                .map(blanks -> IntStream.range(0, fields.size())
                        .mapToObj(i ->
                                blanks.get(2 * i) + fields.get(i).replaceFirst("\":", "\":" + blanks.get(2 * i + 1)))
                        .collect(Collectors.joining(blanks.get(0) + ",", "{", blanks.get(0) + "}")));
    }

    private static Arbitrary<String> component() {
        return text(1, 63).map(text -> "\"component\":" + text);
    }

    private static Arbitrary<String> at() {
        Arbitrary<String> wire =
                Arbitraries.longs().between(0, YEAR_9999).map(millis -> Instants.format(Instant.ofEpochMilli(millis)));
        return Arbitraries.oneOf(wire, Arbitraries.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.123456+05:30"))
                .map(at -> "\"at\":\"" + at + "\"");
    }

    private static Arbitrary<String> outcome() {
        return Arbitraries.of("\"outcome\":\"up\"", "\"outcome\":\"degraded\"", "\"outcome\":\"down\"");
    }

    private static Arbitrary<String> location() {
        return text(0, 64).map(text -> "\"location\":" + text);
    }

    private static Arbitrary<String> probe() {
        return text(0, 64).map(text -> "\"probe\":" + text);
    }

    private static Arbitrary<String> message() {
        return text(0, 2_000).map(text -> "\"message\":" + text);
    }

    private static Arbitrary<String> latency() {
        Arbitrary<String> whole = Arbitraries.integers().between(0, 999_999_999).map(String::valueOf);
        Arbitrary<String> decimals =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(3).map(digits -> "." + digits);
        return Combinators.combine(whole, Arbitraries.oneOf(Arbitraries.just(""), decimals))
                .as((number, fraction) -> "\"latencyMillis\":" + number + fraction);
    }

    private static Arbitrary<String> text(int least, int most) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .excludeChars('"', '\\')
                .ofMinLength(least)
                .ofMaxLength(most)
                .map(text -> '"' + text + '"');
    }
}
