package org.linli.letters.control;

import java.util.UUID;
import org.linli.letters.entity.LetterKind;

/**
 * A letter ready to go, outside of every transaction.
 *
 * @param id the same at each attempt, so that a gateway that has it already sends it once
 * @param to the address, in clear
 * @param text the words of it, for whoever reads a line
 * @param large whether a page of it is set in large letters
 */
record Envelope(
    UUID id,
    String to,
    LetterKind kind,
    String kindName,
    String reference,
    String subject,
    String text,
    String language,
    boolean large) {}
