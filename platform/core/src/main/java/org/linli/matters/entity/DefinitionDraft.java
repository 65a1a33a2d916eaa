package org.linli.matters.entity;

/**
 * A process that somebody drew.
 *
 * @param scope the division; null for the caller's own
 * @param xml the BPMN file
 * @param form as YAML; null for that of the template above
 */
public record DefinitionDraft(String scope, String xml, String form) {}
