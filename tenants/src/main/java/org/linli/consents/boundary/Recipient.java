package org.linli.consents.boundary;

import org.linli.rights.entity.Party;

/**
 * Somebody with whom is shared.
 *
 * @param organisation the enterprise's id; null for others
 * @param name the enterprise's name; null for others
 */
public record Recipient(Party party, String organisation, String name) {}
