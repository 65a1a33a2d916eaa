package org.linli.singlesignon.boundary;

import java.net.URI;
import java.util.Optional;
import org.linli.access.entity.Caller;

/**
 * Somebody came in by a provider.
 *
 * @param signOut where the browser goes at the end, so that the provider's session ends too
 */
public record Entered(Caller caller, Optional<URI> signOut) {}
