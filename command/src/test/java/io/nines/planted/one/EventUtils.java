package io.nines.planted.one;

import io.nines.planted.two.Other;

final class EventUtils {
    Other other() {
        return new Other();
    }
}
