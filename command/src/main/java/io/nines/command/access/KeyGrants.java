package io.nines.command.access;

import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Submission;
import io.nines.command.access.AccessKeyCommand.GrantAccessKey;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/** Keys that Nines grants by itself: nobody asked for them over HTTP. */
@Singleton
public final class KeyGrants {
    private final Commands commands;
    private final Secrets secrets;
    private final RandomGenerator random;

    KeyGrants(Commands commands, Secrets secrets, RandomGenerator random) {
        this.commands = commands;
        this.secrets = secrets;
        this.random = random;
    }

    /** A new key with that role, which nobody else knows. */
    public String grant(Role role) {
        String secret = secrets.next();
        grant(role, secret);
        return secret;
    }

    /** Makes a key that somebody chose usable. */
    void grant(Role role, String secret) {
        commands.accept(Submission.byNines(), desk -> {
            String id = Ids.random(random);
            desk.send(new GrantAccessKey(id, Secrets.sha256(secret), role, null, null, false, null, null));
            return Answer.ok(id);
        });
    }
}
