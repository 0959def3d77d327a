package io.nines.log;

import io.nines.contract.TextEntry;

/**
 * What happened to an erasable text.
 *
 * @param id the text's id
 * @param entryOrNull the text as it stands now; null: it was erased
 */
public record TextChange(String id, TextEntry entryOrNull) {}
