package io.nines.command.access;

import io.nines.command.publication.Directory;
import io.nines.contract.AccessEvent;
import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.Role;
import io.nines.http.Caller;
import io.nines.http.KeyDirectory;
import io.nines.log.LogEntry;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every access key ever granted, in memory; knows what a command did before that command is acknowledged. */
@Singleton
@Named("command")
public final class AccessDirectory implements KeyDirectory, Directory {
    private final Map<String, Caller> usableByHash = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final List<VoidedSpan> voided = new CopyOnWriteArrayList<>();
    private volatile boolean everHadAdmin;

    @Override
    public Caller find(byte[] sha256) {
        return usableByHash.get(HexFormat.of().formatHex(sha256));
    }

    /** Every span that was voided, in order of recording. */
    public List<VoidedSpan> voided() {
        return Collections.unmodifiableList(voided);
    }

    /** Whether a key with this hash opens something. */
    boolean isUsable(String sha256) {
        return usableByHash.containsKey(sha256);
    }

    /** Whether somebody was ever let in. */
    boolean everHadAdmin() {
        return everHadAdmin;
    }

    /** Whether a key other than this one may do all. */
    boolean hasAdminBeside(String key) {
        return usableByHash.values().stream()
                .anyMatch(
                        caller -> caller.role() == Role.ADMIN && !caller.keyId().equals(key));
    }

    @Override
    public Class<AccessEvent> family() {
        return AccessEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        AccessEvent event = (AccessEvent) entry.event();
        if (event instanceof AccessKeyGranted granted) {
            everHadAdmin |= granted.role() == Role.ADMIN;
            hashes.put(granted.key(), granted.sha256());
            usableByHash.put(granted.sha256(), caller(granted));
        } else if (event instanceof AccessKeyRevoked revoked) {
            usableByHash.remove(hashes.get(revoked.key()));
        } else if (event instanceof KeyResultsVoided span) {
            voided.add(new VoidedSpan(span.key(), span.from(), span.to()));
        } else {
            throw new IllegalStateException("an event of access keys that the directory does not know: " + event);
        }
    }

    private static Caller caller(AccessKeyGranted granted) {
        return new Caller(
                granted.key(),
                granted.role(),
                granted.components() == null ? null : Set.copyOf(granted.components()),
                granted.customers() == null ? null : Set.copyOf(granted.customers()),
                granted.backfill(),
                granted.lateReachSeconds() == null ? null : Duration.ofSeconds(granted.lateReachSeconds()));
    }
}
