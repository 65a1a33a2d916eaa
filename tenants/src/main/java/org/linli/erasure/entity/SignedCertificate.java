package org.linli.erasure.entity;

/**
 * A certificate as it was signed.
 *
 * @param text JSON in UTF-8; the signature is over exactly these bytes
 * @param signature {@code version:Base64}, by the platform's signing key
 */
public record SignedCertificate(String text, String signature) {}
