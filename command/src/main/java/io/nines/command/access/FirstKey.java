package io.nines.command.access;

import io.nines.contract.Role;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The admin key of an installation where none was ever granted. */
@Singleton
public final class FirstKey {
    private static final Logger LOG = LoggerFactory.getLogger(FirstKey.class);

    private final AccessSettings settings;
    private final AccessDirectory directory;
    private final KeyGrants grants;
    private final Secrets secrets;
    private final AtomicReference<String> toBeShown = new AtomicReference<>();

    FirstKey(AccessSettings settings, AccessDirectory directory, KeyGrants grants, Secrets secrets) {
        this.settings = settings;
        this.directory = directory;
        this.grants = grants;
        this.secrets = secrets;
    }

    /** Grants it, if there never was one: the one from the settings, or a random one. */
    public void grantIfNeeded() {
        String chosen = settings.adminKey();
        if (!directory.everHadAdmin()) {
            String secret = chosen == null ? secrets.next() : chosen;
            grants.grant(Role.ADMIN, secret);
            toBeShown.set(chosen == null ? secret : null);
        } else if (chosen != null && !directory.isUsable(Secrets.sha256(chosen))) {
            LOG.warn("nines.command.admin-key is not in use: it counts at the first start only");
        }
    }

    /** The random key, to be shown to whoever started Nines; only the first call gets it, nobody can ever ask again. */
    public Optional<String> take() {
        return Optional.ofNullable(toBeShown.getAndSet(null));
    }
}
