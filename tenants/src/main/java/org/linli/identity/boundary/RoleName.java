package org.linli.identity.boundary;

import org.linli.access.entity.Tier;
import org.linli.packs.Text;

/** A delivered role as a list of choices shows it. */
public record RoleName(String id, Tier tier, Text name) {}
