package org.linli.documents.entity;

/** How many papers of a kind were issued in a year, and how many of these are void. */
public record PaperCount(String kind, int year, long issued, long voided) {}
