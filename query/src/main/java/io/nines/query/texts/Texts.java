package io.nines.query.texts;

import io.nines.contract.Instants;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What stands for a text in an answer. */
@Singleton
public class Texts {
    private final TextRepository repository;

    Texts(TextRepository repository) {
        this.repository = repository;
    }

    /** The text; once it is erased, that it is, when and by whom, in whichever view; null for no text. */
    public String show(String id) {
        if (id == null) {
            return null;
        }
        return repository
                .erased(id)
                .map(Texts::removed)
                .orElseGet(() -> repository.find(id).orElse(null));
    }

    /** What stands for each of many texts, by id; the same words as for one. */
    public Shown show(Collection<String> ids) {
        Map<String, String> shown = new HashMap<>(repository.standing(ids));
        repository.erased(ids).forEach((id, erased) -> shown.put(id, removed(erased)));
        return new Shown(shown);
    }

    private static String removed(TextRepository.Erased erased) {
        String when = "removed on " + Instants.format(erased.at());
        return erased.by() == null ? when : when + " by " + erased.by();
    }
}
