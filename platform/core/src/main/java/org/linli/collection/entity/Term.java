package org.linli.collection.entity;

import org.linli.catalogue.entity.Retention;
import org.linli.packs.Text;

/** How long an asset stays, as its pack says. */
public record Term(String asset, Text name, int days, Text from, Retention.Disposal disposal) {}
