package org.linli.consents.boundary;

/**
 * A consent on paper.
 *
 * @param language of the paper: {@code zh-CN} or {@code en}
 * @param scan the signed paper
 */
public record SignedConsent(GivenConsent given, String language, byte[] scan) {}
