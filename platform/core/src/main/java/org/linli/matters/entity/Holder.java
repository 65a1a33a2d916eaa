package org.linli.matters.entity;

import java.util.List;

/**
 * Who has a matter in hand at one of its steps.
 *
 * @param who null while it is offered
 * @param roles to whose holders it is offered
 */
public record Holder(String who, List<String> roles) {}
