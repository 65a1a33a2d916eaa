package org.linli.contracts.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;

/**
 * One text of a contract.
 *
 * @param hash over its characters; what is signed
 * @param words with the communities that the caller may see
 */
public record TextRow(
    int version,
    TextKind kind,
    TextState state,
    Instant effective,
    String hash,
    Instant createdAt,
    Instant negotiatedAt,
    Instant signedAt,
    Agreement words,
    List<SignatureRow> signatures) {}
