package org.linli.devices.entity;

import org.linli.access.boundary.Page;
import org.linli.rights.entity.Decision;

/** Homes of a foreign tenant, as far as they agreed, and the decision that opened them. */
public record GatedHomes(Page<HomeValues> page, Decision decision) {}
