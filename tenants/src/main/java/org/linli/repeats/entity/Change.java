package org.linli.repeats.entity;

/**
 * One of the changes that a request makes.
 *
 * @param number the first one is 0
 */
public record Change(RequestKey request, int number) {}
