package org.linli.things.entity;

/**
 * What is answered to a question.
 *
 * @param body a map, or the bare value of a property; null for a property that has none
 * @param bare whether the value stands without its name
 */
public record Answer(Object body, boolean bare) {}
