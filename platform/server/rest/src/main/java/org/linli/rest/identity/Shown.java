package org.linli.rest.identity;

/** Name and password as they came; each may be missing. */
public record Shown(String username, String password, String code) {}
