package org.linli.contracts.entity;

import java.util.List;
import java.util.Set;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * What an operation mode brings with it.
 *
 * @param owner GOVERNMENT or OPERATOR
 * @param goals those that come first
 * @param revenues the ways of earning that it permits
 */
public record ModeTerms(
    OperationMode mode,
    String owner,
    String clause,
    Text ownership,
    List<Goal> goals,
    Set<Mechanism> revenues) {}
