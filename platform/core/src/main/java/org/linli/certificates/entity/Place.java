package org.linli.certificates.entity;

/**
 * Where a certificate is looked for.
 *
 * @param address {@code host:port} of a door, or an address that begins with {@code https}
 */
public record Place(CertificateKind kind, String address) {}
