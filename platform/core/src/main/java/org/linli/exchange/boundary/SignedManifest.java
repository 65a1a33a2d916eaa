package org.linli.exchange.boundary;

/**
 * What a file is made of, in one text that everybody with the public key can check.
 *
 * @param text JSON, to be checked byte for byte
 * @param key as {@code keyid} names it
 * @param algorithm as {@code alg} names it
 * @param signature in ASN.1, as openssl has it
 */
public record SignedManifest(String text, String key, String algorithm, byte[] signature) {}
