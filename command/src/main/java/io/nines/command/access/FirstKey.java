package io.nines.command.access;

import io.nines.contract.Role;
import jakarta.inject.Singleton;
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
    private final FirstKeyShown shown;

    FirstKey(
            AccessSettings settings,
            AccessDirectory directory,
            KeyGrants grants,
            Secrets secrets,
            FirstKeyShown shown) {
        this.settings = settings;
        this.directory = directory;
        this.grants = grants;
        this.secrets = secrets;
        this.shown = shown;
    }

    /** Grants it, if there never was one: the one from the settings, or a random one. */
    public void grantIfNeeded() {
        String chosen = settings.adminKey();
        if (!directory.everHadAdmin()) {
            grants.grant(Role.ADMIN, chosen == null ? random() : chosen);
        } else if (chosen != null && !directory.isUsable(Secrets.sha256(chosen))) {
            LOG.warn("nines.command.admin-key is not in use: it counts at the first start only");
        }
    }

    private String random() {
        String key = secrets.next();
        shown.show(key);
        return key;
    }
}
