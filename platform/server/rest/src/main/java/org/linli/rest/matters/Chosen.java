package org.linli.rest.matters;

import java.util.List;
import java.util.UUID;

/** Tasks that are taken at once. */
public record Chosen(List<UUID> tasks) {}
