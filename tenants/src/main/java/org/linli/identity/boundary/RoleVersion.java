package org.linli.identity.boundary;

import java.time.Instant;
import java.util.Set;
import org.linli.identity.entity.DataLimit;
import org.linli.packs.Text;

/** A version of an own role, as somebody made it. */
public record RoleVersion(
    int version,
    Text name,
    String description,
    Set<String> permissions,
    Set<String> tokenPermissions,
    DataLimit data,
    Instant madeAt,
    String madeBy) {}
