package org.linli.rights.entity;

import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;

/**
 * A field of an asset as decisions need it: the catalogue's level may differ from that of the whole
 * (GB/T 43697-2024).
 */
public record GradedField(
    String name, Text title, FieldKind kind, Level level, boolean sensitive) {}
