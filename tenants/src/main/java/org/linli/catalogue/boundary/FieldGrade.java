package org.linli.catalogue.boundary;

import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;

/**
 * What a person says of a field, other than the rules. A lower level waits for a second person.
 *
 * @param kind what the field really is, where the rules took it for something else; null where they
 *     are right
 * @param reason needed for a lower level
 */
public record FieldGrade(String field, Level level, FieldKind kind, String reason) {}
