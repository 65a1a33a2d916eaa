package org.linli.documents.entity;

/**
 * A dossier to be opened.
 *
 * @param number the volume's own, once in the community
 * @param matter what it is about, for example the number of a case; null for nothing
 */
public record DossierDraft(String number, String title, String matter) {}
