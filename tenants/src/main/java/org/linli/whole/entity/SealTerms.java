package org.linli.whole.entity;

/**
 * How the parts are sealed under the pass phrase.
 *
 * @param cipher {@code AES-256-GCM} in chunks
 * @param derivation {@code PBKDF2-HMAC-SHA256}, by which the pass phrase becomes the key
 * @param rounds of it
 * @param salt in Base64
 */
public record SealTerms(String cipher, String derivation, int rounds, String salt) {}
