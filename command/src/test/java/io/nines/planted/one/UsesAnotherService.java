package io.nines.planted.one;

import io.nines.query.planted.OfAnotherService;

final class UsesAnotherService {
    int answer() {
        return OfAnotherService.answer();
    }
}
