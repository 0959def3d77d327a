package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationReaderTest {
    private static final String WHOLE =
            "{\"component\":\"api\",\"location\":\"eu-west\",\"at\":\"2026-01-01T00:00:00.000Z\","
                    + "\"outcome\":\"down\",\"latencyMillis\":42.0015,\"message\":\"503\\nGateway\",\"probe\":\"eu-1\"}";
    private static final long AT = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    @Test
    void everyFieldIsRead() {
        assertThat(read(WHOLE))
                .isEqualTo(new Observation("api", AT, Outcome.DOWN, "eu-west", "eu-1", 42_002, "503\nGateway"));
    }

    @Test
    void onlyTheSliceIsRead() {
        byte[] buffer = ("xx" + WHOLE + "yy").getBytes(StandardCharsets.UTF_8);
        assertThat(ObservationReader.read(buffer, 2, buffer.length - 4)).isEqualTo(read(WHOLE));
    }

    @Test
    void theMessageIsLeftOutForThoseWhoHaveNoUseForIt() {
        byte[] line = WHOLE.getBytes(StandardCharsets.UTF_8);
        assertThat(ObservationReader.readWithoutMessage(line, 0, line.length).message())
                .isNull();
    }

    @Test
    void whatIsOptionalMayBeMissingOrNull() {
        Observation bare = new Observation("api", AT, Outcome.UP, "", "", Observation.NO_LATENCY, null);
        assertThat(read("{'component':'api','at':'2026-01-01T01:00:00+01:00','outcome':'up'}"))
                .isEqualTo(bare);
        assertThat(read("{'component':'api','at':'2026-01-01T00:00:00Z','outcome':'up','location':null,'probe':null,"
                        + "'latencyMillis':null,'message':null}"))
                .isEqualTo(bare);
    }

    @Test
    void unknownFieldsAreSkipped() {
        assertThat(read("{'x':{'at':[1,{'outcome':2}]},'component':'api','y':1e400,'at':'2026-01-01T00:00:00.000Z',"
                                + "'outcome':'up'}")
                        .outcome())
                .isEqualTo(Outcome.UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''                                          | a result must be a JSON object",
                "[]                                          | a result must be a JSON object",
                "null                                        | a result must be a JSON object",
                "{}                                          | component is missing",
                "{'component':'api','outcome':'up'}          | at is missing",
                "{'component':'api','at':'2026-01-01T00:00:00Z'} | outcome is missing",
                "{'component':7}                             | component must be a text",
                "{'component':null}                          | component is missing",
                "{'component':''}                            | component is empty",
                "{'component':'a','component':'b'}           | component is given twice",
                "{'at':'2026-01-01T00:00:00'}                | at must be an instant with offset, such as 2026-01-01T00:00:00.000Z",
                "{'at':'2026-02-30T00:00:00.000Z'}           | at must be an instant with offset, such as 2026-01-01T00:00:00.000Z",
                "{'at':1767225600}                           | at must be a text",
                "{'at':'+999999999-01-01T00:00:00Z'}         | at must be an instant with offset, such as 2026-01-01T00:00:00.000Z",
                "{'at':'1969-12-31T23:59:59.999Z'}           | at must lie between the years 1970 and 9999",
                "{'at':'+10000-01-01T00:00:00Z'}             | at must lie between the years 1970 and 9999",
                "{'outcome':'UP'}                            | outcome must be up, degraded or down",
                "{'latencyMillis':-0.1}                      | latencyMillis must be a number from 0 to 1000000000",
                "{'latencyMillis':1000000001}                | latencyMillis must be a number from 0 to 1000000000",
                "{'latencyMillis':1e999999}                  | latencyMillis must be a number from 0 to 1000000000",
                "{'latencyMillis':'42'}                      | latencyMillis must be a number from 0 to 1000000000",
                "{'latencyMillis':[1]}                       | latencyMillis must be a number from 0 to 1000000000",
                "{'probe':'\\u0000'}                         | probe holds a control character",
                "{'location':'a\\nb'}                        | location holds a control character",
                "{'message':'a\\u0007'}                      | message holds a control character",
                "{'location':'\\ud800x'}                     | location holds half a character",
                "{'location':'x\\udc00'}                     | location holds half a character",
                "{'message':{'a':1}}                         | message must be a text",
            })
    void whatIsWrongIsNamed(String line, String detail) {
        assertThatExceptionOfType(InvalidObservationException.class)
                .isThrownBy(() -> read(line.equals("''") ? "''" : line))
                .withMessage(detail);
    }

    @Test
    void lengthsAreBounded() {
        assertWrong("{'location':'" + "x".repeat(65) + "'}", "location has more than 64 characters");
        assertWrong("{'probe':'" + "x".repeat(65) + "'}", "probe has more than 64 characters");
        assertWrong("{'message':'" + "x".repeat(2001) + "'}", "message has more than 2000 characters");
        assertWrong("{'component':'" + "x".repeat(64) + "'}", "component has more than 63 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'component':'api'",
                "{'component':api}",
                "{'component':'a\nb'}",
                "{'latencyMillis':01}",
                "{'latencyMillis':NaN}",
                "{} {}",
                "{}x",
                "",
                "hello"
            })
    void brokenJsonIsNotAResult(String line) {
        assertThatExceptionOfType(InvalidObservationException.class).isThrownBy(() -> read(line));
    }

    @Test
    void deepNestingIsNotFollowed() {
        assertThatExceptionOfType(InvalidObservationException.class)
                .isThrownBy(() -> read("{'x':" + "[".repeat(100_000)))
                .withMessageStartingWith("this is not JSON");
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        byte[] utf16 = WHOLE.getBytes(StandardCharsets.UTF_16BE);
        assertThatExceptionOfType(InvalidObservationException.class)
                .isThrownBy(() -> ObservationReader.read(utf16, 0, utf16.length));
        byte[] latin1 = "{\"probe\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InvalidObservationException.class)
                .isThrownBy(() -> ObservationReader.read(latin1, 0, latin1.length));
    }

    @Test
    void namesInAnyScriptAreKept() {
        assertThat(
                        read("{'component':'api','at':'2026-01-01T00:00:00.000Z','outcome':'up','location':'M\u00fcnchen \ud83d\ude80'}")
                                .location())
                .isEqualTo("M\u00fcnchen \ud83d\ude80");
    }

    private static void assertWrong(String line, String detail) {
        assertThatExceptionOfType(InvalidObservationException.class)
                .isThrownBy(() -> read(line))
                .withMessage(detail);
    }

    /** Reads a line in which single quotes stand for double ones. */
    private static Observation read(String line) {
        byte[] bytes = line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ObservationReader.read(bytes, 0, bytes.length);
    }
}
