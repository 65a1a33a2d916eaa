package org.linli.identity.boundary;

import java.io.Serializable;
import java.util.UUID;

/**
 * A session of the screens.
 *
 * @param minutes without use, after which it ends
 */
public record LogIn(UUID id, int minutes) implements Serializable {}
