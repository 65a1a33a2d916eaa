package org.linli.collection.entity;

import java.time.Instant;

/**
 * What somebody typed or brought as a file, as the audit log tells it.
 *
 * @param subject what the change was about
 * @param address from where
 */
public record HandEntry(
    Instant at,
    String person,
    CollectionFlow flow,
    String asset,
    String action,
    String subject,
    String address) {}
