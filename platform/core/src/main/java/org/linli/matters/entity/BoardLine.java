package org.linli.matters.entity;

/**
 * The open steps of one kind, role, grid or division on a supervisor's board.
 *
 * @param key of the kind; the roles between blanks; the id of the grid; the code of the division.
 *     Empty where a step is the applicant's, or at no grid
 * @param name in the reader's language; null for roles and for an empty key
 */
public record BoardLine(String key, String name, LampCount steps) {}
