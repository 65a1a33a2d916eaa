package org.linli.linkage.entity;

import java.time.Instant;

/**
 * A community that keeps to a template.
 *
 * @param code of the community's division
 * @param version of the template to which it keeps
 */
public record AdoptionRow(String code, String community, int version, Instant at) {}
