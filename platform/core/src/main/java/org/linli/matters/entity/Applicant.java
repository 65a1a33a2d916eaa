package org.linli.matters.entity;

/** Who asks, as written down at the counter or the hot line; either may be null. */
public record Applicant(String name, String phone) {}
