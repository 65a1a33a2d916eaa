package org.linli.rest.matters;

import java.util.Map;

/** What a matter waits for, by its name, with what it brings. */
public record Told(String name, Map<String, Object> values) {}
