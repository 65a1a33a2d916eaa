package org.linli.consents.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.consents.entity.Guardianship;

/**
 * A child and its guardian, as a clerk takes them in.
 *
 * @param guardian the guardian's account
 * @param proof the paper that was shown, for example a household register
 */
public record WardDraft(
    UUID guardian, String name, LocalDate born, Guardianship relation, String proof) {}
