package org.linli.rest.matters;

import java.util.Map;

/** A task that is done: what its form asks for, and a word to it that may be left out. */
public record Completion(Map<String, Object> values, String note) {}
