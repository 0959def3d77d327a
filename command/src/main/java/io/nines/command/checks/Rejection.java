package io.nines.command.checks;

import io.nines.http.Problem;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why one item of a request was not taken.
 *
 * @param index the item's place in the request, from 0; blank lines do not count
 * @param type URI reference of the kind of problem
 * @param detail what is wrong with it
 */
@Schema(name = "Rejection")
public record Rejection(int index, String type, String detail) {
    static Rejection of(int index, String name, String detail) {
        return new Rejection(index, Problem.type(name), detail);
    }
}
