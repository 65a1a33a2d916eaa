package org.linli.organisations.boundary;

import java.util.UUID;

/** Somebody who could hold a post. */
public record PostCandidate(UUID account, String username, String name) {}
