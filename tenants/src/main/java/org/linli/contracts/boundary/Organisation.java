package org.linli.contracts.boundary;

import org.linli.rights.entity.Party;

/** An enterprise, department or owners' committee that can be a party of a contract. */
public record Organisation(String id, String name, Party party) {}
