package org.linli.rest.streams;

import java.util.List;

/** Kinds of devices; empty for all. */
public record Admission(List<String> models) {}
