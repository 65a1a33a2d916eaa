package org.linli.rest.matters;

import java.util.UUID;

/** The version by which running matters shall go on. */
public record Target(UUID to) {}
