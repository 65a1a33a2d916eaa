package org.linli.rest.matters;

/**
 * A form to be looked at.
 *
 * @param form as YAML
 * @param step a task, or {@code start}
 * @param role whose eyes; null for the applicant
 */
public record FormLook(String form, String step, String role) {}
