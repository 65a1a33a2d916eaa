package org.linli.matters.control;

import java.util.UUID;

/**
 * Who asked whom about which step.
 *
 * @param whom in the language of the city
 * @param told who was written to
 * @param mine whether the caller is asked
 */
record AskedOpinion(
    UUID id, UUID matter, String node, String whom, UUID told, UUID askedBy, boolean mine) {}
