package org.linli.documents.entity;

/**
 * A template as the community uses it.
 *
 * @param variant what it wants otherwise
 * @param variantVersion 0 as long as it never said anything
 */
public record TemplateRow(DocumentTemplate template, VariantDraft variant, int variantVersion) {}
