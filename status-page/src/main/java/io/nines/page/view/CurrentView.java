package io.nines.page.view;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the view is found: swapped as a whole by the one thread that follows the log, read by anybody. */
@Singleton
public class CurrentView {
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Sight sight = new Sight(null, Trouble.NONE);

    /** The last good view, and whether it goes on. */
    public Sight sight() {
        return sight;
    }

    /** Has {@code watcher} run after every change, on the thread that follows the log: it must be quick. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void show(View view) {
        change(new Sight(view, Trouble.NONE));
    }

    /** From the snapshot. */
    void showFirst(View view) {
        change(new Sight(view, Trouble.BEHIND));
    }

    /** Nothing comes after this one. */
    void showLast(View view) {
        change(new Sight(view, Trouble.UNREADABLE));
    }

    void trouble(Trouble trouble) {
        if (sight.trouble() != trouble) {
            change(new Sight(sight.view(), trouble));
        }
    }

    private void change(Sight next) {
        sight = next;
        watchers.forEach(Runnable::run);
    }
}
