package org.linli.consents.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.consents.entity.Guardianship;

/**
 * Somebody for whom can be consented.
 *
 * @param relation of the one who speaks for the person
 * @param guardian the guardian's name; null for who speaks alone
 * @param born of a child alone
 */
public record ConsentPerson(
    UUID id, String name, Guardianship relation, String guardian, LocalDate born) {}
