package org.linli.tenancy.control;

import org.linli.tenancy.entity.DivisionCode;

/** A line of a divisions file whose own form is good. */
public record DivisionLine(int number, DivisionCode code, String name) {}
