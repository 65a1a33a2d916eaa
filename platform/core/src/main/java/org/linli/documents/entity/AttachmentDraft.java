package org.linli.documents.entity;

/**
 * Something to lay into a dossier that was not issued here.
 *
 * @param content PDF, JPEG or PNG, at most 5 MiB; its first bytes say which
 */
public record AttachmentDraft(String title, byte[] content) {}
