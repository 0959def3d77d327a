package io.nines.page.page;

import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.State;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts together the list of all maintenance. */
final class WindowsPageDrawing {
    private static final int MOST_AHEAD = 30;
    private static final int MOST_PAST = 50;

    private final Scene scene;

    WindowsPageDrawing(Scene scene) {
        this.scene = scene;
    }

    WindowsPage draw() {
        Cards cards = new Cards(scene);
        Stream<MaintenanceWindow> ahead = Stream.concat(of(State.RUNNING), of(State.UPCOMING));
        List<WindowCard> past = Stream.concat(of(State.COMPLETED), of(State.CANCELLED))
                .sorted(Comparator.comparing(MaintenanceWindow::start).reversed())
                .limit(MOST_PAST)
                .map(cards::of)
                .toList();
        return new WindowsPage(
                scene.site(), ahead.limit(MOST_AHEAD).map(cards::of).toList(), past, scene.foot());
    }

    private Stream<MaintenanceWindow> of(State state) {
        return scene.view().windows(state, scene.now()).stream();
    }
}
