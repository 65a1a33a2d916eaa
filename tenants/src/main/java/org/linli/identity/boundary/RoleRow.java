package org.linli.identity.boundary;

import java.util.Optional;
import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.identity.entity.DataLimit;
import org.linli.identity.entity.Power;
import org.linli.packs.Text;

/**
 * A role as lists show it.
 *
 * @param id the name of a delivered role, or the id of an own one
 * @param delivered whether it comes with the platform: to be copied, not changed
 * @param power which of the three administrators it is
 * @param basis what an own role was copied from; empty for delivered ones
 * @param place the division, community or enterprise that made it
 * @param version 0 for delivered ones
 * @param accounts how many accounts hold it, of those that the caller administers
 * @param mine whether the caller may change it
 */
public record RoleRow(
    String id,
    boolean delivered,
    Tier tier,
    Text name,
    String description,
    Optional<Power> power,
    Optional<String> basis,
    Optional<String> place,
    Set<String> permissions,
    Set<String> tokenPermissions,
    DataLimit data,
    int version,
    long accounts,
    boolean mine) {}
