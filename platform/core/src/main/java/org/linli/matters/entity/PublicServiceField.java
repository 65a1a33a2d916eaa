package org.linli.matters.entity;

import java.util.List;

/**
 * What Open311 calls an attribute of a service: a field of the form that begins the kind.
 *
 * @param order from 1
 * @param hint null for none
 * @param values of a choice; empty for none
 */
public record PublicServiceField(
    int order,
    String code,
    FieldType type,
    boolean required,
    String label,
    String hint,
    List<FieldView.Word> values) {}
