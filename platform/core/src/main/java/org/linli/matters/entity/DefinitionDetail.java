package org.linli.matters.entity;

import org.linli.processes.entity.DefinitionRow;

/**
 * A version of a process with its form.
 *
 * @param form as YAML; null where it has none
 */
public record DefinitionDetail(DefinitionRow row, String form) {}
