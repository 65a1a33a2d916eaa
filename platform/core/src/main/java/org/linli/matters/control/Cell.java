package org.linli.matters.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.matters.entity.LampCount;

/**
 * Open steps that are alike to a supervisor.
 *
 * @param roles between blanks; empty for a step of the applicant
 * @param assignee null while they are offered
 * @param grid null where they are at none
 * @param turn when the first of them comes under another lamp; null for never
 */
record Cell(String kind, String roles, UUID assignee, UUID grid, LampCount steps, Instant turn) {}
