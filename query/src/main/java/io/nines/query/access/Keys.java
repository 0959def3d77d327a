package io.nines.query.access;

import io.nines.http.Caller;
import io.nines.http.KeyDirectory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that open something, and the spans that were voided, in memory as of the last batch taken in. */
@Singleton
@Named("query")
public class Keys implements KeyDirectory {
    private volatile Map<String, Caller> callers = Map.of();
    private volatile List<VoidedSpan> voided = List.of();

    @Override
    public Caller find(byte[] sha256) {
        return callers.get(HexFormat.of().formatHex(sha256));
    }

    /** The spans in which results of a key do not count. */
    public List<VoidedSpan> voided() {
        return voided;
    }

    void set(List<KeyRow> keys, List<VoidedSpan> spans) {
        Map<String, Caller> usable = new HashMap<>();
        for (KeyRow key : keys) {
            if (key.revokedAt() == null) {
                usable.put(key.sha256(), caller(key));
            }
        }
        callers = usable;
        voided = List.copyOf(spans);
    }

    private static Caller caller(KeyRow key) {
        return new Caller(
                key.id(),
                key.role(),
                key.components() == null ? null : Set.copyOf(key.components()),
                key.customers() == null ? null : Set.copyOf(key.customers()),
                key.backfill(),
                key.lateReachSeconds() == null ? null : Duration.ofSeconds(key.lateReachSeconds()));
    }
}
