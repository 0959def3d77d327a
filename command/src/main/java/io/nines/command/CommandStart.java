package io.nines.command;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.nines.command.access.FirstKey;
import io.nines.command.publication.Directories;
import io.nines.command.publication.Publication;
import jakarta.inject.Singleton;

/** What happens before anything else of this service runs, in this order. */
@Singleton
final class CommandStart implements ApplicationEventListener<StartupEvent>, Ordered {
    private final Publication publication;
    private final Directories directories;
    private final FirstKey firstKey;

    CommandStart(Publication publication, Directories directories, FirstKey firstKey) {
        this.publication = publication;
        this.directories = directories;
        this.firstKey = firstKey;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        publication.start();
        directories.catchUp();
        firstKey.grantIfNeeded();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
