package org.linli.neighbours.entity;

/**
 * A resident signs up.
 *
 * @param shown the name that the others see, at most 40 characters
 * @param agreed that the own name is told to the community that holds the activity, until it ends
 */
public record SignUp(String shown, boolean agreed) {}
