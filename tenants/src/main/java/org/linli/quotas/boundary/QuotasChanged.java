package org.linli.quotas.boundary;

/** A quota was set or taken away: told when that is committed. */
public record QuotasChanged() {}
