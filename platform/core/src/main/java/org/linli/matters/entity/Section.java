package org.linli.matters.entity;

import org.linli.packs.Text;

/** Fields that stand together under one heading. */
public record Section(String id, Text name) {}
