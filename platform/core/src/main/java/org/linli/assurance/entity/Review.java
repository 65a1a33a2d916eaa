package org.linli.assurance.entity;

import java.time.LocalDate;

/**
 * Somebody looked at an entry anew.
 *
 * @param on null for today
 * @param next when it is looked at again, if that is earlier than the kind says; null for what the
 *     kind says
 * @param note what was seen, at most 1,000 characters
 */
public record Review(LocalDate on, LocalDate next, String note) {}
