package org.linli.documents.entity;

/**
 * What a community wants otherwise in a template; null for as the template says.
 *
 * @param placeWord in the number, for example 成华
 * @param closing a last paragraph
 * @param keepYears longer than the template's
 */
public record VariantDraft(String placeWord, String closing, Integer keepYears) {

  public static final VariantDraft NONE = new VariantDraft(null, null, null);
}
