package org.linli.letters.control;

import java.util.UUID;
import org.linli.letters.entity.LetterState;

/**
 * What a gateway tells of a letter.
 *
 * @param state {@code DELIVERED}, {@code READ} or {@code FAILED}
 * @param reason null where it arrived
 */
public record Told(UUID id, LetterState state, String reason) {}
