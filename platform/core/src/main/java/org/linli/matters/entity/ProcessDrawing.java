package org.linli.matters.entity;

import org.linli.processes.entity.DefinitionRow;

/**
 * A version as it is drawn and changed.
 *
 * @param xml the file, with a drawing
 * @param form as YAML; null where it has none
 * @param approval null for a version that nobody drew here
 */
public record ProcessDrawing(DefinitionRow row, String xml, String form, Approval approval) {}
