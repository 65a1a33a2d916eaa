package org.linli.rest.http;

/** A body that says why, and nothing else. */
public record Reason(String reason) {}
