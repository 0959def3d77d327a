package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.nines.command.access.AccessDirectory;
import io.nines.command.agreements.AgreementDirectory;
import io.nines.command.agreements.CorrectionDirectory;
import io.nines.command.components.ComponentDirectory;
import io.nines.contract.AccessEvent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.EventTypes;
import io.nines.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DirectoriesTest {
    private static final String COMPONENT = "{\"component\":\"api\"}";
    private static final String POLICY =
            "{\"component\":\"api\",\"detection\":{\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":1}}";
    private static final String KEY = "{\"key\":\"key000000001\",\"sha256\":\"ab\",\"role\":\"admin\"}";
    private static final String TERMS =
            ",\"terms\":{\"components\":[{\"id\":\"api\",\"weight\":1}],\"terms\":{\"objectives\":[]}}";
    private static final String AGREEMENT = "{\"agreement\":\"bank\",\"customer\":\"X\"" + TERMS + "}";
    private static final String CORRECTION = "{\"correction\":\"c0rrect10n01\",\"components\":[\"api\"],\"as\":\"up\"}";

    static Stream<Class<?>> everyEventOfComponents() {
        return Stream.of(ComponentEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> everyEventOfKeys() {
        return Stream.of(AccessEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> everyEventOfAgreements() {
        return Stream.of(AgreementEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> everyEventOfCorrections() {
        return Stream.of(CorrectionEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyEventOfAgreements")
    void theAgreementDirectoryKnows(Class<?> event) {
        AgreementDirectory directory = new AgreementDirectory();
        directory.apply(entry(AgreementEvent.AgreementConcluded.class, AGREEMENT));
        boolean says = Stream.of(event.getRecordComponents())
                .anyMatch(component -> component.getName().equals("terms"));
        boolean names = Stream.of(event.getRecordComponents())
                .anyMatch(component -> component.getName().equals("customer"));
        String json = "{\"agreement\":\"bank\"" + (names ? ",\"customer\":\"X\"" : "") + (says ? TERMS : "") + "}";

        assertThatCode(() -> directory.apply(entry(event, json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("everyEventOfCorrections")
    void theCorrectionDirectoryKnows(Class<?> event) {
        CorrectionDirectory directory = new CorrectionDirectory();
        directory.apply(entry(CorrectionEvent.CorrectionRecorded.class, CORRECTION));

        String json =
                event == CorrectionEvent.CorrectionRecorded.class ? CORRECTION : "{\"correction\":\"c0rrect10n01\"}";

        assertThatCode(() -> directory.apply(entry(event, json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("everyEventOfComponents")
    void theComponentDirectoryKnows(Class<?> event) {
        ComponentDirectory directory = new ComponentDirectory();
        directory.apply(entry(ComponentEvent.ComponentRegistered.class, POLICY));
        boolean judges = event == ComponentEvent.ComponentRegistered.class
                || event == ComponentEvent.DetectionPolicyChanged.class;

        assertThatCode(() -> directory.apply(entry(event, judges ? POLICY : COMPONENT)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("everyEventOfKeys")
    void theAccessDirectoryKnows(Class<?> event) {
        AccessDirectory directory = new AccessDirectory();
        directory.apply(entry(AccessEvent.AccessKeyGranted.class, KEY));
        String json = event == AccessEvent.AccessKeyGranted.class ? KEY : "{\"key\":\"key000000001\"}";

        assertThatCode(() -> directory.apply(entry(event, json))).doesNotThrowAnyException();
    }

    private static LogEntry entry(Class<?> event, String json) {
        EventTypes.EventType type = EventTypes.of(event);
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        return new LogEntry(
                1, Instant.EPOCH, "000000000000", type.name(), type.revision(), "any", "any/1", 0, null, payload);
    }
}
