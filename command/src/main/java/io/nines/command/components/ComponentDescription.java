package io.nines.command.components;

import io.nines.contract.TextRef;
import io.nines.contract.Visibility;

/**
 * What is said of a component.
 *
 * @param name what people call it
 * @param group the heading it stands under; null: none
 * @param order its place, smallest first
 * @param text a free text; null: none
 */
public record ComponentDescription(String name, String group, int order, TextRef text, Visibility visibility) {}
