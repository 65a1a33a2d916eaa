package org.linli.identity.boundary;

import org.linli.identity.entity.Function;
import org.linli.packs.Text;

/**
 * A function, and whether the caller may put it into a role.
 *
 * @param group its group in the pack
 */
public record ComposableFunction(
    String group, Text groupName, Function function, boolean mayGive) {}
