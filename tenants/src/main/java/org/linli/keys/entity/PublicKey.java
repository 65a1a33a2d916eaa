package org.linli.keys.entity;

/**
 * The public half of a pair, with which anybody checks what was signed here.
 *
 * @param encoded X.509, base64
 */
public record PublicKey(int version, Suite suite, KeyState state, String encoded) {}
