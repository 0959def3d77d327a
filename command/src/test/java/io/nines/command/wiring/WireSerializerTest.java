package io.nines.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.UnknownEventTypeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class WireSerializerTest {
    private static final DetectionPolicyChanged EVENT =
            new DetectionPolicyChanged("api", DetectionPolicy.DEFAULT, Instant.parse("2026-01-01T00:00:00.500Z"));

    private final WireSerializer serializer = new WireSerializer();

    @Test
    void anEventHasItsNameAndFormOnTheWire() {
        SerializedObject<byte[]> stored = serializer.serialize(EVENT, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("detection-policy-changed");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo("{\"component\":\"api\",\"detection\":{\"failuresToDown\":3,\"successesToUp\":1,"
                        + "\"locationsToAgree\":1,\"expectedIntervalSeconds\":60,\"unknownAfterSeconds\":300},"
                        + "\"effectiveFrom\":\"2026-01-01T00:00:00.500Z\"}");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(EVENT);
    }

    @Test
    void aNameThatIsUnknownThrows() {
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                new byte[] {'{', '}'}, byte[].class, new SimpleSerializedType("never-heard-of", "1"));

        assertThatThrownBy(() -> serializer.deserialize(stored)).isInstanceOf(UnknownEventTypeException.class);
    }

    @Test
    void aRevisionThatIsUnknownThrows() {
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("component-retired", "2")))
                .isInstanceOf(UnknownEventTypeException.class);
    }

    @Test
    void aClassWithoutANameOnTheWireIsNotStored() {
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metadataIsPlainJson() {
        SerializedObject<byte[]> stored = serializer.serialize(MetaData.from(Map.of("author", "abc")), byte[].class);

        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).isEqualTo("{\"author\":\"abc\"}");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(MetaData.with("author", "abc"));
    }
}
