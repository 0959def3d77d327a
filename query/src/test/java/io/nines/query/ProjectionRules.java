package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.query.intake.Projection;
import io.nines.query.planted.ForgetsAnEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionRules {
    @Test
    void everyProjectionNamesEveryEventAsHandledOrIgnored() {
        Collection<Projection> projections =
                Running.QUERY.server.getApplicationContext().getBeansOfType(Projection.class);
        assertThat(projections)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(projection -> assertThat(unclear(projection))
                        .as("%s must name each of these once, as handled or as ignored", projection.getClass())
                        .isEmpty());
    }

    @Test
    void aPlantedProjectionThatForgetsOneAndNamesOneTwiceIsFound() {
        assertThat(unclear(new ForgetsAnEvent())).containsExactlyInAnyOrder("TextErased", "ComponentRegistered");
    }

    private static List<String> unclear(Projection projection) {
        List<String> unclear = new ArrayList<>();
        for (Class<? extends DomainEvent> event : EventTypes.all()) {
            if (projection.handled().contains(event) == projection.ignored().contains(event)) {
                unclear.add(event.getSimpleName());
            }
        }
        return unclear;
    }
}
