package org.linli.exchange.control;

import java.time.Instant;
import org.linli.exchange.boundary.SignedRequest;

/** A request whose signature is right. */
public record Knock(SignedRequest request, Word word, Instant at) {}
