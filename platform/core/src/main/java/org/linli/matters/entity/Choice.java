package org.linli.matters.entity;

import org.linli.packs.Text;

/** One of the words that a field offers. */
public record Choice(String id, Text name) {}
