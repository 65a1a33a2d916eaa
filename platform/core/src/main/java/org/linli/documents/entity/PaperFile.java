package org.linli.documents.entity;

/** A file to save. */
public record PaperFile(String name, String type, byte[] content) {}
