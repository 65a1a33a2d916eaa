package org.linli.rest.matters;

import org.linli.matters.entity.Satisfaction;

/** How content somebody is with what became of a matter. */
public record Content(Satisfaction satisfaction) {}
