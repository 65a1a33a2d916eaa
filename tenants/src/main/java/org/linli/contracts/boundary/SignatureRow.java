package org.linli.contracts.boundary;

import java.time.Instant;
import org.linli.contracts.entity.Member;

/** A party of a text and its signature; signer and moment are null while it has not signed. */
public record SignatureRow(Member member, String signer, Instant at) {}
