package org.linli.consents.boundary;

import java.util.UUID;

/**
 * What somebody agrees to.
 *
 * @param person whom the data tell about; null for the caller
 * @param text the text's id
 * @param version the version that was read
 * @param hash of the words that were read
 */
public record GivenConsent(UUID person, String text, Integer version, String hash) {}
