package io.nines.query.planted;

import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.TextEvent.TextErased;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names one event twice and one not at all, to prove that the rule on naming every event bites. */
public final class ForgetsAnEvent implements Projection {
    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(ComponentRegistered.class);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        Set<Class<? extends DomainEvent>> ignored = new HashSet<>(EventTypes.all());
        ignored.remove(TextErased.class);
        return ignored;
    }

    @Override
    public void apply(List<LoggedEvent> events) {}
}
