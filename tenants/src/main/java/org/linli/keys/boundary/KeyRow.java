package org.linli.keys.boundary;

import java.time.Instant;
import org.linli.keys.entity.KeyPurpose;
import org.linli.keys.entity.KeyState;
import org.linli.keys.entity.Suite;

/**
 * A key in the book, without the key.
 *
 * @param publicKey the public half of a pair (X.509, base64), else null
 */
public record KeyRow(
    KeyPurpose purpose,
    int version,
    Suite suite,
    KeyState state,
    Instant createdAt,
    Instant stateSince,
    String publicKey) {}
