package org.linli.servers.entity;

/**
 * A server as it stands now.
 *
 * @param silentSeconds how long it was not heard
 */
public record ServerStanding(ServerRow server, ServerState state, long silentSeconds) {}
