package org.linli.organisations.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds a post in an organisation.
 *
 * @param main whether it is the main one of those that the account belongs to
 * @param role the role that comes with the post
 */
public record MemberRow(
    UUID account,
    String username,
    String name,
    String post,
    boolean main,
    Optional<String> role,
    Instant since) {}
