package org.linli.identity.entity;

import java.time.Instant;

/**
 * Of whom a server demands a second factor by its own settings.
 *
 * @param demand tiers and roles by commas; empty for nobody
 * @param heardAt when the server last said so
 */
public record NodeDemand(String node, String demand, Instant heardAt) {}
