package io.nines.allinone;

import io.micronaut.context.event.ApplicationEventListener;
import io.nines.command.publication.ServiceFailed;
import jakarta.inject.Singleton;

/** A service that had to stop is not left standing among the others: the process ends, and says why. */
@Singleton
final class EndWhenServiceFailed implements ApplicationEventListener<ServiceFailed> {
    @Override
    public void onApplicationEvent(ServiceFailed failed) {
        System.err.println("nines: " + failed.reason());
        Thread end = new Thread(() -> System.exit(1), "nines-end");
        end.setDaemon(true);
        end.start();
    }
}
