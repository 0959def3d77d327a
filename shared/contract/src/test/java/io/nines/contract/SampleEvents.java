package io.nines.contract;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.TextEvent.TextErased;
import java.time.Instant;
import java.util.List;

/** One event of each type with everything said, and one with as little as can be where that is a difference. */
final class SampleEvents {
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final TextRef TEXT = new TextRef("t3xt00000001", HASH);
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-01-01T11:00:00.001Z");
    private static final DetectionPolicy POLICY = new DetectionPolicy(3, 2, 2, 1500.5, 60, 300);

    static final List<DomainEvent> FULL = List.of(
            new ComponentRegistered("api", "Public API", "Core", 10, TEXT, Visibility.PUBLIC, POLICY),
            new ComponentDescribed("api", "Public API", "Core", 20, TEXT, Visibility.INTERNAL),
            new DetectionPolicyChanged("api", POLICY, TEN),
            new ComponentRetired("api"),
            new ObservedStatusChanged("api", TEN, changes(), List.of(ended())),
            new ObservedTimelineRestated("api", TEN, ELEVEN, changes(), fates()),
            new ObservedThrough(ELEVEN, TEN, 3, List.of(new PartitionRead(0, 1234, HASH, 17, HASH))),
            new AccessKeyGranted(
                    "k3y000000001",
                    HASH,
                    Role.PROBE,
                    List.of("api", "web"),
                    List.of("Tarnhollow Bank"),
                    true,
                    3600L,
                    TEXT),
            new AccessKeyRevoked("k3y000000001"),
            new KeyResultsVoided("k3y000000001", TEN, ELEVEN, TEXT),
            new TextErased("t3xt00000001"));

    static final List<DomainEvent> SPARSE = List.of(
            new ComponentRegistered(
                    "api",
                    "Öffentliche \"API\"",
                    null,
                    0,
                    null,
                    Visibility.PUBLIC,
                    new DetectionPolicy(1, 1, 1, null, null, null)),
            new ComponentDescribed("api", "Public API", null, 0, null, Visibility.PUBLIC),
            new DetectionPolicyChanged("api", DetectionPolicy.DEFAULT, null),
            new ObservedStatusChanged("api", TEN, List.of(new StatusChange(TEN, Status.DOWN)), List.of(open())),
            new ObservedTimelineRestated("api", TEN, null, changes(), List.of()),
            new ObservedThrough(ELEVEN, null, 0, List.of()),
            new AccessKeyGranted("k3y000000001", HASH, Role.ADMIN, null, null, false, null, null),
            new KeyResultsVoided("k3y000000001", TEN, ELEVEN, null));

    private SampleEvents() {}

    private static List<StatusChange> changes() {
        return List.of(
                new StatusChange(TEN, Status.DOWN),
                new StatusChange(Instant.parse("2026-01-01T10:10:00Z"), Status.PARTIAL),
                new StatusChange(Instant.parse("2026-01-01T10:20:00Z"), Status.DEGRADED),
                new StatusChange(Instant.parse("2026-01-01T10:30:00Z"), Status.UNKNOWN),
                new StatusChange(Instant.parse("2026-01-01T10:40:00Z"), Status.UP));
    }

    private static ObservedOutage ended() {
        return new ObservedOutage("0utage000001", Fate.STANDS, TEN, ELEVEN, failed(), recovered(), null);
    }

    private static ObservedOutage open() {
        return new ObservedOutage("0utage000001", Fate.STANDS, TEN, null, null, null, null);
    }

    private static List<ObservedOutage> fates() {
        return List.of(
                ended(),
                new ObservedOutage("0utage000002", Fate.SPLIT, TEN, ELEVEN, failed(), recovered(), "0utage000001"),
                new ObservedOutage("0utage000003", Fate.MERGED, TEN, ELEVEN, failed(), recovered(), "0utage000001"),
                new ObservedOutage("0utage000004", Fate.WITHDRAWN, TEN, ELEVEN, failed(), recovered(), null));
    }

    private static Proof failed() {
        return new Proof(TEN, Outcome.DOWN, "eu-west", "eu-1", 42.125, 3, 998, HASH);
    }

    private static Proof recovered() {
        return new Proof(ELEVEN, Outcome.UP, "", "", null, 3, 1001, null);
    }
}
