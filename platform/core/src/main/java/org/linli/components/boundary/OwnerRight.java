package org.linli.components.boundary;

import org.linli.components.entity.Reading;
import org.linli.rights.entity.Basis;
import org.linli.rights.entity.Outcome;

/**
 * What the gate would answer to a component's owner about what the component reads.
 *
 * @param communities how many of those looked at are answered so
 * @param example one of them
 */
public record OwnerRight(
    Reading reading, Outcome outcome, Basis basis, long communities, String example) {}
