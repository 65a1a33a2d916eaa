package org.linli.identity.boundary;

import java.util.UUID;
import org.linli.access.entity.Caller;

/**
 * Who came in by a token.
 *
 * @param application the application whose key it was; null for a token of the person
 */
public record Entered(Caller caller, UUID application) {}
